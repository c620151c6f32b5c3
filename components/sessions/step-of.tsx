import type { ReactNode } from 'react'
import type { ButtonLook } from '@/components/ui/button-style'
import type { FormState } from '@/lib/kernel/form-state'
import {
  acceptBaselineAction,
  beginRecoveryAction,
  checkInAction,
  giveDoseAction,
  makeReadyAction,
  openAfterTransferAction,
} from '@/lib/sessions/course-actions'
import { assessLeavingAction, signOutAction } from '@/lib/sessions/record-actions'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { CheckInFields, DoseFields, LeavingFields, ReasonField, SignOutFields } from './step-fields'

/** What the press is called: keys under `sessions.page.next`. */
type PressLabel =
  | `${'PRECHECK' | 'ON_HOLD' | 'CHECKED_IN' | 'BASELINE_DONE' | 'READY' | 'MONITORING'}.send`
  | `${'RECOVERY' | 'DISCHARGE_READY' | 'ESCALATED' | 'STOPPED_EARLY' | 'TRANSFERRED'}.send`
  | 'CHECKED_IN.decide'

/** Words of a step: `sessions.page.next.<words>`. */
export type StepWords =
  | 'PRECHECK'
  | 'ON_HOLD'
  | 'CHECKED_IN'
  | 'BASELINE_DONE'
  | 'READY'
  | 'MONITORING'
  | 'RECOVERY'
  | 'DISCHARGE_READY'
  | 'POST_OPEN'
  | 'CLOSED'
  | 'ESCALATED'
  | 'STOPPED_EARLY'
  | 'TRANSFERRED'
  | 'OFF'
  | 'DRAFT'

export interface Step {
  readonly words: StepWords
  readonly form: {
    readonly action: (previous: FormState, form: FormData) => Promise<FormState>
    readonly fields: ReactNode
    readonly label: PressLabel
    readonly look?: ButtonLook
  } | null
  /** What is half typed here outlives the page, under this name. A check-in holds nothing but ticks. */
  readonly keeps?: 'reason' | 'dose' | 'leaving' | 'signing'
  /** Why there is nothing to press for this person. */
  readonly wait?: 'BASELINE_DONE' | 'READY' | 'DISCHARGE_READY' | 'undosed'
}

const none = (words: StepWords): Step => ({ words, form: null })
const press = (
  words: Exclude<StepWords, 'POST_OPEN' | 'CLOSED' | 'OFF' | 'DRAFT'>,
  action: NonNullable<Step['form']>['action'],
  fields: ReactNode = null,
): Step => ({
  words,
  form: { action, fields, label: `${words}.send` },
})

/** The one next step of a session for this person; everything else is beside it. */
export function stepOf(screen: SessionScreen): Step {
  const { state, setting, may, dosedAt } = screen
  const checkIn = <CheckInFields atHome={setting === 'at_home'} />
  switch (state) {
    case 'DRAFT':
      return none('DRAFT')
    case 'SCHEDULED':
    case 'PRECHECK_OPEN':
    case 'PRECHECK_DONE':
      return press('PRECHECK', checkInAction, checkIn)
    case 'ON_HOLD':
      return press('ON_HOLD', checkInAction, checkIn)
    case 'CHECKED_IN':
      return baselineStep(screen)
    case 'BASELINE_DONE':
      return may.decide
        ? press('BASELINE_DONE', makeReadyAction)
        : { ...none('BASELINE_DONE'), wait: 'BASELINE_DONE' }
    case 'READY':
      return may.giveDose
        ? { ...press('READY', giveDoseAction, <DoseFields />), keeps: 'dose' }
        : { ...none('READY'), wait: 'READY' }
    case 'DOSED':
    case 'MONITORING':
      return press('MONITORING', beginRecoveryAction)
    case 'STOPPED_EARLY':
      return press('STOPPED_EARLY', beginRecoveryAction)
    case 'ESCALATED':
      return dosedAt
        ? press('ESCALATED', beginRecoveryAction)
        : { ...none('ESCALATED'), wait: 'undosed' }
    case 'RECOVERY':
      return { ...press('RECOVERY', assessLeavingAction, <LeavingFields />), keeps: 'leaving' }
    case 'DISCHARGE_READY':
      return may.discharge
        ? { ...press('DISCHARGE_READY', signOutAction, <SignOutFields />), keeps: 'signing' }
        : { ...none('DISCHARGE_READY'), wait: 'DISCHARGE_READY' }
    case 'TRANSFERRED':
      return dosedAt && may.decide
        ? press('TRANSFERRED', openAfterTransferAction)
        : none('TRANSFERRED')
    case 'DISCHARGED':
    case 'POST_OPEN':
      return none('POST_OPEN')
    case 'CLOSED':
      return none('CLOSED')
    case 'CANCELLED':
    case 'NO_SHOW':
    case 'RESCHEDULED':
      return none('OFF')
  }
}

/** A clinician's decision is asked for only where the readings leave it to one. */
function baselineStep({ baseline, may }: SessionScreen): Step {
  const decides = baseline?.decision === 'clinician_decision' && may.decide
  return {
    words: 'CHECKED_IN',
    form: {
      action: acceptBaselineAction,
      fields: decides ? <ReasonField /> : null,
      label: decides ? 'CHECKED_IN.decide' : 'CHECKED_IN.send',
    },
    ...(decides ? { keeps: 'reason' } : {}),
  }
}
