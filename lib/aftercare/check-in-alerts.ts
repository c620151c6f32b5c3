import type { AlertLevel, DailySafetyAnswer } from '@/lib/measures/model'
import { checkInOf, isMonthly } from './check-ins'
import type { AnyCheckInKey } from './model'

export type AlertOwner =
  | 'on-call clinician'
  | 'clinician'
  | 'prescriber'
  | 'guide'
  | 'safeguarding lead'

export const CHECK_IN_SYMPTOMS = [
  'chest_pain',
  'fainting',
  'breathlessness',
  'severe_headache',
  'weakness',
  'vision_or_speech_change',
  'seizure',
  'hallucinations_or_odd_beliefs',
  'little_sleep_high_energy',
  'confusion_or_dissociation',
  'vomiting_over_12h',
  'fall_or_injury',
  'head_injury',
  'blood_in_urine',
  'pain_on_urinating',
  'urinary_frequency',
  'urinary_urgency',
  'urinary_leak',
  'yellow_skin_or_dark_urine',
] as const
export type CheckInSymptom = (typeof CHECK_IN_SYMPTOMS)[number]

export interface CheckInAnswers {
  readonly checkIn: AnyCheckInKey
  readonly answered: boolean
  readonly hoursSinceSession: number | null
  readonly safety: DailySafetyAnswer | null
  readonly symptoms: readonly CheckInSymptom[]
  readonly craving: 'none' | 'some' | 'strong' | null
  readonly hardEmotions: 'no' | 'yes' | 'wants_to_talk' | null
  readonly droveBeforeAllowed: boolean | null
  readonly alcoholOrSubstanceDay0: boolean | null
  readonly extraOrNonprescribedKetamine: boolean | null
  readonly pregnancyPossible: boolean | null
  readonly unsafeWithPerson: boolean | null
  /** Points of 10 against before the session; below 0 is worse. */
  readonly moodChange: number | null
}

export type CheckInCause =
  | CheckInSymptom
  | 'safety_danger'
  | 'safety_thoughts'
  | 'extra_ketamine'
  | 'craving_strong'
  | 'drove_early'
  | 'alcohol_day_0'
  | 'pregnancy_possible'
  | 'mood_worse'
  | 'unsafe_with_person'
  | 'wants_to_talk'
  | 'no_reply'

export interface CheckInAlert {
  readonly level: AlertLevel
  readonly to: AlertOwner
  readonly cause: CheckInCause
  readonly id?: 'ALERT-NOREPLY'
  /** 911 is shown at once, before anybody on the staff has seen it. */
  readonly shows911?: boolean
  readonly blocksNextSession?: boolean
}

type Route = Omit<CheckInAlert, 'cause'>

const EMERGENCY: Route = { level: 'A1', to: 'on-call clinician', shows911: true }
const SAME_DAY: Route = { level: 'A2', to: 'clinician' }

const SYMPTOM_ROUTES: Readonly<Record<CheckInSymptom, Route>> = {
  chest_pain: EMERGENCY,
  fainting: EMERGENCY,
  breathlessness: EMERGENCY,
  severe_headache: EMERGENCY,
  weakness: EMERGENCY,
  vision_or_speech_change: EMERGENCY,
  seizure: EMERGENCY,
  hallucinations_or_odd_beliefs: { level: 'A1', to: 'clinician' },
  little_sleep_high_energy: { level: 'A1', to: 'clinician' },
  confusion_or_dissociation: SAME_DAY,
  vomiting_over_12h: SAME_DAY,
  fall_or_injury: SAME_DAY,
  head_injury: { level: 'A1', to: 'clinician' },
  blood_in_urine: SAME_DAY,
  pain_on_urinating: SAME_DAY,
  urinary_frequency: { level: 'A3', to: 'clinician' },
  urinary_urgency: { level: 'A3', to: 'clinician' },
  urinary_leak: { level: 'A3', to: 'clinician' },
  yellow_skin_or_dark_urine: SAME_DAY,
}

const MOOD_FALL_POINTS = 3

/** Who has to know what a check-in says, and how soon (clinical rules, F.4). */
export const checkInAlerts = (answers: CheckInAnswers): readonly CheckInAlert[] => [
  ...safetyAlerts(answers.safety),
  ...symptomAlerts(answers.symptoms),
  ...answerAlerts(answers),
  ...noReplyAlerts(answers),
]

/** A fall is looked at the same day; with a blow to the head it is one alert, and an immediate one. */
const symptomAlerts = (symptoms: readonly CheckInSymptom[]): readonly CheckInAlert[] =>
  symptoms
    .filter((cause) => cause !== 'fall_or_injury' || !symptoms.includes('head_injury'))
    .map((cause) => ({ ...SYMPTOM_ROUTES[cause], cause }))

function safetyAlerts(answer: DailySafetyAnswer | null): readonly CheckInAlert[] {
  switch (answer) {
    case 'plan_or_intent':
    case 'rather_talk':
      return [{ level: 'A1', to: 'on-call clinician', cause: 'safety_danger' }]
    case 'thoughts_no_plan':
      return [{ ...SAME_DAY, cause: 'safety_thoughts' }]
    case 'no':
    case null:
      return []
  }
}

function answerAlerts(answers: CheckInAnswers): readonly CheckInAlert[] {
  const moodFell = answers.moodChange !== null && answers.moodChange <= -MOOD_FALL_POINTS
  const rows: readonly (readonly [boolean, CheckInAlert])[] = [
    [
      answers.extraOrNonprescribedKetamine === true,
      { level: 'A2', to: 'prescriber', cause: 'extra_ketamine' },
    ],
    [answers.craving === 'strong', { level: 'A2', to: 'prescriber', cause: 'craving_strong' }],
    [answers.droveBeforeAllowed === true, { level: 'A3', to: 'guide', cause: 'drove_early' }],
    [answers.alcoholOrSubstanceDay0 === true, { level: 'A3', to: 'guide', cause: 'alcohol_day_0' }],
    [
      answers.pregnancyPossible === true,
      { level: 'A2', to: 'prescriber', cause: 'pregnancy_possible', blocksNextSession: true },
    ],
    [answers.checkIn === '72h' && moodFell, { level: 'A3', to: 'clinician', cause: 'mood_worse' }],
    [
      answers.unsafeWithPerson === true,
      { level: 'A1', to: 'safeguarding lead', cause: 'unsafe_with_person' },
    ],
    [
      answers.hardEmotions === 'wants_to_talk',
      { level: 'A4', to: 'guide', cause: 'wants_to_talk' },
    ],
  ]
  return rows.filter(([holds]) => holds).map(([, alert]) => alert)
}

/** ALERT-NOREPLY: the window of one of the four check-ins after a session has ended and nobody has answered. */
function noReplyAlerts({
  answered,
  checkIn,
  hoursSinceSession,
}: CheckInAnswers): readonly CheckInAlert[] {
  const { closesH } = checkInOf(checkIn)
  if (isMonthly(checkIn)) return []
  if (answered || hoursSinceSession === null || hoursSinceSession < closesH) return []
  return [{ level: 'A3', to: 'guide', cause: 'no_reply', id: 'ALERT-NOREPLY' }]
}
