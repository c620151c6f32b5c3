import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SummaryList } from '@/components/ui/summary-list'
import { TextField } from '@/components/ui/text-field'
import { acceptAsNewAction, acceptWithAccountAction } from '@/lib/invitations/accept-actions'
import type { Role } from '@/lib/people/model'

type Props = {
  readonly token: string
  readonly invitation: {
    readonly clinicName: string
    readonly email: string
    readonly role: Role
    readonly hasAccount: boolean
  }
}

/** Who invites whom to what, what happens next, and the one thing that is asked: a password. */
export function AcceptForm({ token, invitation }: Props) {
  const words = useTranslations('people.accept')
  const roles = useTranslations('auth.role')
  const { role, hasAccount, email, clinicName } = invitation
  return (
    <>
      <Card title={words('about')}>
        <SummaryList
          rows={[
            { key: 'clinic', label: words('clinic'), value: clinicName },
            { key: 'role', label: words('role'), value: roles(role) },
            { key: 'email', label: words('email'), value: email },
          ]}
        />
        <p>{words(role === 'client' ? 'nextClient' : 'nextStaff')}</p>
      </Card>
      <Card title={words(hasAccount ? 'accountTitle' : 'passwordTitle')}>
        {hasAccount ? (
          <ActionForm
            action={acceptWithAccountAction}
            hidden={{ token }}
            submitLabel={words('acceptAndSignIn')}
          >
            <p>{words('accountDetail')}</p>
            <TextField
              name="password"
              type="password"
              autoComplete="current-password"
              label={words('password')}
            />
          </ActionForm>
        ) : (
          <ActionForm action={acceptAsNewAction} hidden={{ token }} submitLabel={words('accept')}>
            <TextField
              name="newPassword"
              type="password"
              autoComplete="new-password"
              label={words('newPassword')}
              hint={words('passwordRule')}
            />
          </ActionForm>
        )}
      </Card>
      <p className="text-ink-soft">{words('notYou')}</p>
    </>
  )
}
