import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextLink } from '@/components/ui/text-link'
import type { StaffChoice } from '@/lib/clients/model'
import { assignThreadAction, settleThreadAction } from '@/lib/messages/actions'
import type { Conversation } from '@/lib/messages/model'

type Props = { readonly conversation: Conversation; readonly choices: readonly StaffChoice[] }

/** Who answers, and saying that nothing more is to be answered. */
export function ThreadDoors({ conversation, choices }: Props) {
  const words = useTranslations('messages.page')
  const { id, version, assigned, waiting, clientId, clientName } = conversation
  return (
    <Card title={words('handling')}>
      <p>
        <TextLink href={`/clients/${clientId}`}>{words('chart', { name: clientName })}</TextLink>
      </p>
      <ActionForm
        action={assignThreadAction}
        hidden={{ threadId: id }}
        submitLabel={words('assign')}
        submitLook="secondary"
      >
        <SelectField
          key={assigned?.memberId ?? ''}
          name="memberId"
          label={words('assigned')}
          placeholder={words('nobody')}
          defaultValue={assigned?.memberId ?? ''}
          options={choices.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      </ActionForm>
      {waiting ? (
        <ActionForm
          action={settleThreadAction}
          hidden={{ threadId: id, version: String(version) }}
          submitLabel={words('settle')}
          submitLook="quiet"
        />
      ) : null}
    </Card>
  )
}
