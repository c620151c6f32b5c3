import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { acknowledgeAction, closeAction, takeOverAction } from '@/lib/alerts/actions'
import type { AlertLine } from '@/lib/alerts/model'

type Props = { readonly alert: AlertLine; readonly membershipId: string }

/** What can be done with an alert now: take it, take it over, or close the one that is mine. */
export function AlertDoors({ alert, membershipId }: Props) {
  const words = useTranslations('alerts.page')
  const { id, owner, state } = alert
  if (state.kind === 'closed') return null
  if (state.kind === 'waiting')
    return (
      <ActionForm
        action={acknowledgeAction}
        hidden={{ alertId: id }}
        submitLabel={words('acknowledge')}
      />
    )
  if (owner?.memberId === membershipId)
    return (
      <Dialog trigger={words('close')} title={words('closeTitle')} cancelLabel={words('keepOpen')}>
        <p>{words('closeLead')}</p>
        <ActionForm action={closeAction} hidden={{ alertId: id }} submitLabel={words('closeNow')}>
          <TextArea name="outcome" label={words('outcome')} maxLength={4000} />
        </ActionForm>
      </Dialog>
    )
  return (
    <ActionForm
      action={takeOverAction}
      hidden={{ alertId: id, ...(owner ? { ownerId: owner.memberId } : {}) }}
      submitLabel={owner ? words('takeOver', { name: owner.name }) : words('takeOverNobody')}
      submitLook="secondary"
    />
  )
}
