export const INSTRUMENTS = ['PHQ-9', 'GAD-7', 'PHQ-2', 'PCL-5'] as const
export type Instrument = (typeof INSTRUMENTS)[number]

/** One answer to an item; null where it was left blank. */
export type ItemAnswer = number | null

export interface Item {
  readonly number: number
  /** LOINC code of the item; null where none was verified. */
  readonly loinc: string | null
  /** Verbatim: the questionnaire's own words, not ours to change. */
  readonly text: string
}

export interface AnswerOption {
  readonly score: number
  readonly text: string
  readonly loinc: string | null
}

export interface Questionnaire {
  readonly instrument: Instrument
  readonly panelLoinc: string | null
  readonly totalLoinc: string | null
  readonly stem: string
  readonly instruction?: string
  readonly items: readonly Item[]
  readonly options: readonly AnswerOption[]
  readonly credit: string
}

export const ALERT_LEVELS = ['A1', 'A2', 'A3', 'A4'] as const
export type AlertLevel = (typeof ALERT_LEVELS)[number]

export const MEASURE_ALERTS = {
  'ALERT-I9-1': 'A2',
  'ALERT-I9-2': 'A1',
  'ALERT-I9-MISSING': 'A3',
  'ALERT-CSSRS-H': 'A1',
  'ALERT-CSSRS-M': 'A2',
  'ALERT-CSSRS-L': 'A2',
  'ALERT-PHQ-WORSE': 'A3',
  'ALERT-PHQ-SEVERE': 'A3',
  'ALERT-GAD-WORSE': 'A4',
  'ALERT-PHQ-RELAPSE': 'A3',
} as const satisfies Readonly<Record<string, AlertLevel>>
export type MeasureAlert = keyof typeof MEASURE_ALERTS

export type DailySafetyAnswer = 'no' | 'thoughts_no_plan' | 'plan_or_intent' | 'rather_talk'

/** Our own question of the day (clinical rules, E.4). Every answer but "no" also shows the crisis card. */
export const DAILY_SAFETY_ALERT: Readonly<Record<DailySafetyAnswer, 'A1' | 'A2' | null>> = {
  no: null,
  thoughts_no_plan: 'A2',
  plan_or_intent: 'A1',
  rather_talk: 'A1',
}
