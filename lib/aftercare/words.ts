import type { AlertOwner, CheckInSymptom } from './check-in-alerts'
import type { CheckInQuestion, CheckInState } from './check-ins'
import type { AnyCheckInKey, MildEffect, Phase, RestrictionId } from './model'
import type { RestrictionState } from './restrictions'
import type { SleepRefusal } from './sleep'

/** Keys under `aftercare`. */
export const restrictionKey = (
  id: RestrictionId,
  part: 'title' | 'client' | 'until' | 'clinician' | 'monitor',
) => `rule.${id}.${part}` as const
/** What is said of a restriction as it stands now: what ended of it is not said as if it held still. */
export const restrictionSaid = ({ id, state }: Pick<RestrictionState, 'id' | 'state'>) =>
  id === 'POST-ALONE' && state === 'partly_ended'
    ? ({ text: 'rule.POST-ALONE.partly', until: 'rule.POST-ALONE.partlyUntil' } as const)
    : ({ text: restrictionKey(id, 'client'), until: restrictionKey(id, 'until') } as const)
export const restrictionStateKey = (state: RestrictionState['state']) => `state.${state}` as const
export const sleepRefusalKey = (code: SleepRefusal['code']) => `refusal.${code}.detail` as const
export const phaseKey = (phase: Phase, part: 'title' | 'text') => `phase.${phase}.${part}` as const
export const checkInKey = (key: AnyCheckInKey, part: 'title' | 'intro') =>
  `checkIn.${key}.${part}` as const
export const checkInStateKey = (state: CheckInState) => `checkIn.state.${state}` as const
export const questionKey = (question: CheckInQuestion) => `question.${question}` as const
export const symptomKey = (symptom: CheckInSymptom) => `symptom.${symptom}` as const
export const ownerKey = (owner: AlertOwner) => `owner.${owner}` as const
export const mildEffectKey = (effect: MildEffect) => `effect.${effect}` as const

/** What is said about the days of a phase, in the order in which it is read. */
const DAYS = {
  before: [],
  rest: ['days.rest.thanks', 'days.rest.later', 'days.rest.eager'],
  quiet: ['days.quiet.words', 'days.quiet.settle'],
  clarify: ['days.clarify.daily', 'days.clarify.ways', 'days.clarify.three'],
  practise: [
    'days.practise.small',
    'days.practise.large',
    'days.practise.habits',
    'days.practise.energy',
    'days.practise.side',
  ],
  closing: ['days.closing.part', 'days.closing.own', 'days.closing.list'],
  open: ['days.open.each', 'days.open.grade'],
} as const satisfies Readonly<Record<Phase, readonly string[]>>

export const dayKeys = (phase: Phase) => DAYS[phase]
