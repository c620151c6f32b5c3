import { expect, test } from 'vitest'
import { gateFactsOf, protocolOf } from '../case-facts'
import type { GateResult } from '../finding'
import type { MatchMedicine, MedicineProduct } from '../medicine'
import { gateCaseSchema } from '../case-schema'
import { evaluateGate } from './gate'

const product = (
  generic: string,
  medicineClass: string,
  rule: MedicineProduct['rule'],
): MedicineProduct => ({ generic, medicineClass, rule })

const KNOWN: Readonly<Record<string, readonly MedicineProduct[]>> = {
  alprazolam: [product('alprazolam', 'benzodiazepine', 'HOLD_24H')],
  lorazepam: [product('lorazepam', 'benzodiazepine', 'HOLD_24H')],
  methylphenidate: [product('methylphenidate', 'stimulant', 'HOLD_24H')],
  daytrana: [product('methylphenidate', 'stimulant', 'HOLD_24H')],
  zolpidem: [product('zolpidem', 'z_drug', 'REVIEW_24H')],
  oxycodone: [product('oxycodone', 'opioid', 'REVIEW_24H')],
  sumatriptan: [product('sumatriptan', 'triptan', 'REVIEW_24H')],
  afrin: [product('oxymetazoline', 'sympathomimetic', 'REVIEW_24H')],
  flonase: [product('fluticasone nasal', 'nasal_corticosteroid', 'NONE')],
  phenelzine: [product('phenelzine', 'maoi', 'BLOCK_REVIEW')],
  lisinopril: [product('lisinopril', 'antihypertensive', 'CONTINUE')],
  sertraline: [product('sertraline', 'antidepressant', 'CONTINUE')],
  insulin: [product('insulin', 'glucose_lowering', 'REVIEW')],
  cannabis: [product('cannabis', 'substance', 'REVIEW_24H')],
  cocaine: [product('cocaine', 'substance', 'BLOCK_REVIEW')],
  alcohol: [product('alcohol', 'substance', 'REVIEW_24H')],
  'nicotine and cannabis': [
    product('nicotine', 'substance', 'NONE'),
    product('cannabis', 'substance', 'REVIEW_24H'),
  ],
  nicotine: [product('nicotine', 'substance', 'NONE')],
  dronabinol: [product('dronabinol', 'cannabinoid', 'REVIEW_24H')],
  'xanax and zolpidem': [
    product('alprazolam', 'benzodiazepine', 'HOLD_24H'),
    product('zolpidem', 'z_drug', 'REVIEW_24H'),
  ],
}

const SUGGESTED: Readonly<Record<string, readonly MedicineProduct[]>> = {
  xanex: [product('alprazolam', 'benzodiazepine', 'HOLD_24H')],
  phenelzin: [product('phenelzine', 'maoi', 'BLOCK_REVIEW')],
}

const AMBIGUOUS: Readonly<Record<string, readonly MedicineProduct[]>> = {
  'xanax or ambien': [
    product('zolpidem', 'z_drug', 'REVIEW_24H'),
    product('alprazolam', 'benzodiazepine', 'HOLD_24H'),
  ],
}

/** A dozen medicines, enough for the day's rules to be told apart. */
export const matchKnown: MatchMedicine = (text) => {
  const name = text.toLowerCase()
  const known = KNOWN[name]
  if (known) return { status: 'exact', products: known, recognised: [] }
  const suggested = SUGGESTED[name]
  if (suggested) return { status: 'fuzzy_confirm', products: suggested, recognised: [] }
  const either = AMBIGUOUS[name]
  if (either) return { status: 'ambiguous', products: either, recognised: [] }
  const status = name === 'none' ? 'none' : 'unknown'
  const words = status === 'none' ? [] : name.split(' ')
  return { status, products: [], recognised: words.flatMap((word) => KNOWN[word] ?? []) }
}

/** 14 May 2026 in New York, 2 pm: nothing stands in the way. */
export const ALL_CLEAR = {
  planned_start_at: '2026-05-14T14:00:00-04:00',
  tz: 'America/New_York',
  setting: 'at_home',
  route: 'sublingual',
  screening_decision: 'eligible',
  screening_date: '2026-05-12',
  consent: 'signed_current',
  last_solids: { at: '2026-05-14T09:00:00-04:00', precision: 'exact' },
  last_milky_drink: { at: null, precision: 'none' },
  last_liquids: { at: '2026-05-14T12:30:00-04:00', precision: 'exact' },
  last_alcohol: { at: null, precision: 'none' },
  sip: null,
  medications_taken: [],
  antihypertensive: 'not_prescribed',
  hangover: 'no',
  intoxicated: 'no',
  substances: [],
  prescriber_decisions: [],
  med_changes: 'no',
  pregnancy: 'no',
  safety: 'no',
  illness: [],
  monitor: { present: true, age_18_plus: true, whole_session: true, sober: true },
  ride_home: null,
  clothed: 'yes',
  address_confirmed: true,
  state_allowed: true,
  space_safe: true,
  interval_ok: true,
  glucose_lowering: false,
  glucose_mg_dl: null,
} as const

export const IN_CLINIC = {
  setting: 'in_clinic',
  route: 'intramuscular',
  ride_home: 'named_adult',
  monitor: null,
  clothed: null,
  address_confirmed: null,
  state_allowed: null,
  space_safe: null,
} as const

/** The gate's answer to the all-clear day with these facts changed. */
export function gateWith(changes: Readonly<Record<string, unknown>>): GateResult {
  const input = gateCaseSchema.parse({ ...ALL_CLEAR, ...changes })
  return evaluateGate(gateFactsOf(input), protocolOf(input), matchKnown)
}

/** A last event on that 14 May, in New York's time. */
export const today = (time: string): unknown => ({
  at: `2026-05-14T${time}:00-04:00`,
  precision: 'exact',
})

export const yesterday = (time: string): unknown => ({
  at: `2026-05-13T${time}:00-04:00`,
  precision: 'exact',
})

export const taken = (
  name: string,
  last: unknown,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({ medications_taken: [{ name, last, ...more }] })

/** A row that a clinician can read: the story, what differs from the all-clear day, the answer, the rules. */
type Row = readonly [story: string, changes: object, decision: string, reasons: string[]]

/** One test a row: exactly this decision and exactly these rules. */
export const decides = (rows: readonly Row[]): void => {
  test.each(rows)('%s', (_story, changes, decision, reasons) => {
    const result = gateWith({ ...changes })
    expect({ decision: result.decision, reasons: result.reasons.toSorted() }).toEqual({
      decision,
      reasons,
    })
  })
}
