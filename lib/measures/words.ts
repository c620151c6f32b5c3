import type { AskedInstrument, AskingState } from './asking'
import type { CssrsTriage } from './cssrs'
import type { AlertLevel, DailySafetyAnswer, MeasureAlert } from './model'
import type { Band } from './scoring'

const BAND_KEY = {
  minimal: 'band.minimal',
  mild: 'band.mild',
  moderate: 'band.moderate',
  'moderately severe': 'band.moderatelySevere',
  severe: 'band.severe',
} as const satisfies Readonly<Record<Band, string>>

/** Keys under `measures`. */
export const bandKey = (band: Band) => BAND_KEY[band]
export const nameKey = (instrument: AskedInstrument) => `name.${instrument}` as const
export const alertKey = (alert: MeasureAlert, part: 'title' | 'clinician') =>
  `alert.${alert}.${part}` as const
export const levelKey = (level: AlertLevel) => `level.${level}` as const
export const triageKey = (triage: CssrsTriage) => `triage.${triage}` as const
export const safetyAnswerKey = (answer: DailySafetyAnswer) => `safety.answer.${answer}` as const

const ASKING_TONE = {
  not_yet: 'notStarted',
  open: 'active',
  late: 'waiting',
  missed: 'neutral',
  answered: 'success',
  passed: 'neutral',
} as const satisfies Readonly<Record<AskingState, string>>

/** Nothing here is the client's fault: what was not answered has no colour of alarm. */
export const askingTone = (state: AskingState) => ASKING_TONE[state]
