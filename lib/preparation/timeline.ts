import type { Frequency } from '@/lib/medications/model'
import { isIntranasal, type Route, type Setting } from '@/lib/sessions/model'
import { addHours, addMinutes } from '@/lib/time/instant'
import { medicineSteps } from './medicine-steps'
import type { MatchMedicine } from './medicine'
import type { PreparationProtocol } from './protocol'

export type StepKind = 'hold' | 'keep' | 'meal' | 'drink' | 'ask' | 'room' | 'monitor'

export const STEP_KEYS = [
  'medicines_overview',
  'medicine_plan_keep',
  'medicine_plan_hold',
  'medicine_ask_first',
  'medicine_ask',
  'medicine_without_plan',
  'medicine_keep',
  'blood_pressure_medicine_keep',
  'glucose',
  'alcohol',
  'substances',
  'nasal_spray',
  'last_meal',
  'last_drink',
  'monitor_named',
  'ride_named',
  'address_checked',
  'room_ready',
  'dressed',
  'monitor_there',
  'arrive',
] as const
export type StepKey = (typeof STEP_KEYS)[number]

export interface TimelineStep {
  readonly at: Date
  readonly kind: StepKind
  /** Its sentence is `timeline.<key>` in the catalogue. */
  readonly key: StepKey
  readonly params: Readonly<Record<string, string | number>>
  readonly source: string
}

/** What the clinician wrote down for one medicine; the client's page says this and nothing else about it. */
export type MedicinePlan =
  | { readonly kind: 'keep' }
  | { readonly kind: 'hold'; readonly lastDoseBy: Date }

export interface ListedMedicine {
  readonly name: string
  readonly frequency: Frequency | null
  readonly plan: MedicinePlan | null
}

export interface TimelineFacts {
  readonly startAt: Date
  readonly setting: Setting
  readonly route: Route
  readonly medicines: readonly ListedMedicine[]
}

/** The way to the session in clock time, earliest first: what to do, what to keep, whom to ask. */
export function preparationTimeline(
  facts: TimelineFacts,
  protocol: PreparationProtocol,
  matchMedicine: MatchMedicine,
): readonly TimelineStep[] {
  const steps = [
    ...medicineSteps(facts, protocol, matchMedicine),
    ...windowSteps(facts, protocol),
    ...(facts.setting === 'at_home' ? homeSteps(facts) : clinicSteps(facts)),
  ]
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function windowSteps(
  { startAt, route }: TimelineFacts,
  protocol: PreparationProtocol,
): readonly TimelineStep[] {
  const before = (hours: number) => ({ at: addHours(startAt, -hours), params: { hours } })
  const substanceHours = Math.max(protocol.substanceWindowH, protocol.cannabisWindowH)
  const spray: readonly TimelineStep[] = isIntranasal(route)
    ? [{ ...before(protocol.nasalWindowH), kind: 'hold', key: 'nasal_spray', source: '[src: 4]' }]
    : []
  return [
    {
      ...before(protocol.alcoholWindowH),
      kind: 'hold',
      key: 'alcohol',
      source: '[brief S117, S118] [gen]',
    },
    { ...before(substanceHours), kind: 'hold', key: 'substances', source: '[gen]' },
    { ...before(protocol.foodWindowH), kind: 'meal', key: 'last_meal', source: '[brief S119]' },
    {
      at: addHours(startAt, -protocol.liquidWindowH),
      kind: 'drink',
      key: 'last_drink',
      params: { hours: protocol.liquidWindowH, ml: protocol.sipMl },
      source: '[brief S120]',
    },
    ...spray,
  ]
}

const homeSteps = ({ startAt }: TimelineFacts): readonly TimelineStep[] => [
  {
    at: addHours(startAt, -24),
    kind: 'monitor',
    key: 'monitor_named',
    params: {},
    source: '[brief S121]',
  },
  {
    at: addHours(startAt, -24),
    kind: 'room',
    key: 'address_checked',
    params: {},
    source: '[gen]',
  },
  {
    at: addMinutes(startAt, -30),
    kind: 'room',
    key: 'room_ready',
    params: {},
    source: '[gen, from S110, S111]',
  },
  { at: addMinutes(startAt, -30), kind: 'room', key: 'dressed', params: {}, source: '[brief S36]' },
  {
    at: addMinutes(startAt, -30),
    kind: 'monitor',
    key: 'monitor_there',
    params: {},
    source: '[brief S121]',
  },
]

const clinicSteps = ({ startAt }: TimelineFacts): readonly TimelineStep[] => [
  {
    at: addHours(startAt, -24),
    kind: 'ask',
    key: 'ride_named',
    params: {},
    source: '[brief S10, S112]',
  },
  { at: addMinutes(startAt, -30), kind: 'room', key: 'arrive', params: {}, source: '[gen]' },
]
