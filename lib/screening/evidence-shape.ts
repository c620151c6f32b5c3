/** In which fields a client can answer what was asked, beside words. */
export type AnswerShape = 'pressures' | 'measured' | 'dated' | 'test' | 'medicines' | 'words'

/** Units as the rule counts them. */
export const measuredIn = { tsh_in_range: 'mIU/L', resting_spo2: '%' } as const

const SHAPES: Readonly<Record<string, AnswerShape>> = {
  bp_reading: 'pressures',
  two_readings_in_range_on_different_days: 'pressures',
  later_reading_below_180_120: 'pressures',
  tsh_in_range: 'measured',
  resting_spo2: 'measured',
  negative_pregnancy_test: 'test',
  hold_or_continue_plan: 'medicines',
  label_or_pharmacy_list: 'medicines',
  ecg: 'dated',
  urinalysis: 'dated',
  liver_tests: 'dated',
  imaging_report_if_unsure: 'dated',
  discharge_letter: 'dated',
  psychiatrist_note: 'dated',
  cardiology_clearance: 'dated',
  specialist_clearance_after_42_days: 'dated',
  lung_clinician_letter: 'dated',
  neurology_clearance: 'dated',
  neurology_note_if_within_two_years: 'dated',
  eye_clinician_letter_pressure_in_range: 'dated',
  treating_clinician_note: 'dated',
  addiction_specialist_note: 'dated',
  allergy_record_if_unsure: 'dated',
}

export const shapeOf = (wanted: string): AnswerShape => SHAPES[wanted] ?? 'words'

export const unitOf = (wanted: string): string | null =>
  Object.entries(measuredIn).find(([evidence]) => evidence === wanted)?.[1] ?? null

/** What was answered in fields. */
export interface AnswerFacts {
  /** The local date on the paper, or of the test. */
  readonly onDay?: string
  readonly value?: number
  readonly unit?: string
  readonly result?: 'negative' | 'positive'
  readonly readings?: readonly {
    readonly systolic: number
    readonly diastolic: number
    readonly takenAt: string
  }[]
}

export const saysNothing = (facts: AnswerFacts): boolean =>
  Object.values(facts).every((fact) => fact === undefined)
