import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { resendInvitationAction, revokeInvitationAction } from '@/lib/invitations/actions'
import type { Invitation } from '@/lib/invitations/model'
import { invitationWords } from '@/lib/invitations/words'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly invitations: readonly Invitation[]; readonly zone: string }

export function InvitationTable({ invitations, zone }: Props) {
  const words = useTranslations('people.invitation')
  const roles = useTranslations('auth.role')
  return (
    <Table
      caption={words('caption')}
      captionHidden
      columns={[
        { key: 'name', label: words('name'), names: true },
        { key: 'role', label: words('role') },
        { key: 'state', label: words('state') },
        { key: 'sent', label: words('sent') },
        { key: 'doing', label: words('doing'), labelHidden: true },
      ]}
      rows={invitations.map((invitation) => ({
        key: invitation.id,
        cells: {
          name: (
            <>
              {invitation.name}
              <span className="block text-sm font-normal text-ink-soft">{invitation.email}</span>
            </>
          ),
          role: roles(invitation.role),
          state: (
            <StatusTag tone={invitationWords[invitation.status].tone}>
              {words(invitationWords[invitation.status].key)}
            </StatusTag>
          ),
          sent: words('sentBy', {
            at: formatDayTime(invitation.sentAt, zone),
            name: invitation.sentBy,
          }),
          doing: <Doing invitation={invitation} />,
        },
      }))}
      empty={<EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>}
    />
  )
}

function Doing({ invitation }: { readonly invitation: Invitation }) {
  const words = useTranslations('people.invitation')
  if (invitation.status === 'accepted') return null
  const hidden = { invitationId: invitation.id }
  return (
    <span className="flex flex-wrap gap-2">
      <ActionForm
        action={resendInvitationAction}
        hidden={hidden}
        submitLabel={words('resend')}
        submitLook="secondary"
        inline
      />
      {invitation.status === 'open' ? (
        <ActionForm
          action={revokeInvitationAction}
          hidden={hidden}
          submitLabel={words('revoke')}
          submitLook="secondary"
          inline
        />
      ) : null}
    </span>
  )
}
