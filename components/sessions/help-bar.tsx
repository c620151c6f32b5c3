import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import {
  callOffTodayAction,
  putOnHoldAction,
  stopEarlyAction,
  transferOutAction,
} from '@/lib/sessions/course-actions'
import { ESCALATION, type EscalationTrigger } from '@/lib/sessions/escalation'
import { escalateAction } from '@/lib/sessions/record-actions'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { mayMove } from '@/lib/sessions/states'
import { AdverseEventForm } from './adverse-event-form'
import { EmergencyLine } from './person-card'

const TRIGGERS = Object.keys(ESCALATION) as readonly EscalationTrigger[]

/** Help is one tap away in every state, with a question before it is sent; so is every way to stop. */
type Props = {
  readonly screen: SessionScreen
  /** On a telephone, help stands under the thumb already. */
  readonly barBelow: boolean
}

export function HelpBar({ screen, barBelow }: Props) {
  const { state, dosedAt, may } = screen
  const hidden = { appointmentId: screen.appointment.id }
  return (
    <div className="flex flex-wrap gap-3 no-print">
      <div className={barBelow ? 'max-lg:hidden' : undefined}>
        <HelpDialog screen={screen} />
      </div>
      <AdverseEventForm appointmentId={hidden.appointmentId} />
      {mayMove(state, 'STOPPED_EARLY') ? (
        <Ask name="stop" action={stopEarlyAction} hidden={hidden} />
      ) : null}
      {mayMove(state, 'ON_HOLD') ? (
        <Ask name="hold" action={putOnHoldAction} hidden={hidden} />
      ) : null}
      {may.decide && !dosedAt && mayMove(state, 'CANCELLED') ? (
        <Ask name="callOff" action={callOffTodayAction} hidden={hidden} />
      ) : null}
      {may.decide && mayMove(state, 'TRANSFERRED') ? (
        <Ask name="transfer" action={transferOutAction} hidden={hidden} />
      ) : null}
    </div>
  )
}

/** Calling for help: what to say to 911 first, then what it is about. */
export function HelpDialog({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const hidden = { appointmentId: screen.appointment.id }
  return (
    <Dialog
      trigger={words('page.help.escalate')}
      triggerLook="stop"
      title={words('page.help.escalateTitle')}
      cancelLabel={words('page.help.keep')}
    >
      <EmergencyLine screen={screen} />
      <p>{words('page.help.escalateLead')}</p>
      <ActionForm
        action={escalateAction}
        hidden={hidden}
        submitLabel={words('page.help.escalateSend')}
        submitLook="stop"
      >
        <KeepsTyped place={`help ${hidden.appointmentId}`} withoutTicks />
        <Radios
          name="trigger"
          label={words('field.trigger.label')}
          options={TRIGGERS.map((value) => ({
            value,
            label: words(`escalation.trigger.${value}`),
            hint: ESCALATION[value]
              .map(({ key }) => words(`escalation.step.${key}` as StepKey))
              .join(' '),
          }))}
        />
        <TextArea name="reason" label={words('field.detail.label')} optional rows={2} />
      </ActionForm>
    </Dialog>
  )
}

type StepKey =
  `escalation.step.${keyof (typeof import('@/messages/en/sessions.json'))['escalation']['step']}`

/** A step that asks for its reason before it is taken. */
function Ask(props: {
  readonly name: 'stop' | 'hold' | 'callOff' | 'transfer'
  readonly action: Parameters<typeof ActionForm>[0]['action']
  readonly hidden: { readonly appointmentId: string }
}) {
  const words = useTranslations('sessions')
  return (
    <Dialog
      trigger={words(`page.help.${props.name}`)}
      title={words(`page.help.${props.name}Title`)}
      cancelLabel={words('page.help.keep')}
    >
      <p>{words(`page.help.${props.name}Lead`)}</p>
      <ActionForm
        action={props.action}
        hidden={props.hidden}
        submitLabel={words(`page.help.${props.name}Send`)}
      >
        <KeepsTyped place={`${props.name} ${props.hidden.appointmentId}`} />
        <TextArea name="reason" label={words('field.reason.label')} rows={3} />
      </ActionForm>
    </Dialog>
  )
}
