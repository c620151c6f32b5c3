import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { SelectField } from '@/components/ui/select-field'
import {
  acknowledgeAction,
  closeAction,
  handOverAction,
  takeOverAction,
} from '@/lib/alerts/actions'
import type { Taker } from '@/lib/alerts/hand-over-choices'
import type { AlertLine } from '@/lib/alerts/model'

type Props = {
  readonly alert: AlertLine
  readonly membershipId: string
  readonly choices: readonly Taker[]
}

/** What can be done with an alert now: take it, take it over, hand mine over, or close it. */
export function AlertDoors({ alert, membershipId, choices }: Props) {
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
      <div className="flex flex-wrap items-start gap-3">
        <Dialog
          trigger={words('close')}
          title={words('closeTitle')}
          cancelLabel={words('keepOpen')}
        >
          <p>{words('closeLead')}</p>
          <ActionForm action={closeAction} hidden={{ alertId: id }} submitLabel={words('closeNow')}>
            <TextArea name="outcome" label={words('outcome')} maxLength={4000} />
          </ActionForm>
        </Dialog>
        <HandOver alertId={id} choices={choices} />
      </div>
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

function HandOver(props: { readonly alertId: string; readonly choices: readonly Taker[] }) {
  const words = useTranslations('alerts.page')
  return (
    <Dialog
      trigger={words('handOver')}
      triggerLook="quiet"
      title={words('handOverTitle')}
      cancelLabel={words('handOverKeep')}
    >
      <p>{words('handOverLead')}</p>
      <ActionForm
        action={handOverAction}
        hidden={{ alertId: props.alertId }}
        submitLabel={words('handOverNow')}
      >
        <SelectField
          name="memberId"
          label={words('handOverTo')}
          placeholder={words('choose')}
          options={props.choices.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      </ActionForm>
    </Dialog>
  )
}
