import { GAD_7 } from './gad'
import type { Instrument, ItemAnswer, MeasureAlert, Questionnaire } from './model'
import { PCL_5, PCL_CLUSTERS } from './pcl'
import { PHQ_2, PHQ_9 } from './phq'

export const QUESTIONNAIRES: Readonly<Record<Instrument, Questionnaire>> = {
  'PHQ-9': PHQ_9,
  'PHQ-2': PHQ_2,
  'GAD-7': GAD_7,
  'PCL-5': PCL_5,
}

export type Band = 'minimal' | 'mild' | 'moderate' | 'moderately severe' | 'severe'

/** Where each band begins. */
export const BANDS: Readonly<Partial<Record<Instrument, readonly (readonly [number, Band])[]>>> = {
  'PHQ-9': [
    [20, 'severe'],
    [15, 'moderately severe'],
    [10, 'moderate'],
    [5, 'mild'],
    [0, 'minimal'],
  ],
  'GAD-7': [
    [15, 'severe'],
    [10, 'moderate'],
    [5, 'mild'],
    [0, 'minimal'],
  ],
}

export interface Score {
  readonly instrument: Instrument
  /** Null while an item is blank: a total is never guessed from the others. */
  readonly total: number | null
  readonly band: Band | null
  /** PHQ-2: 3 or more; PCL-5: 31 or more. Null for the others and while incomplete. */
  readonly positive: boolean | null
  readonly alerts: readonly MeasureAlert[]
}

/** Scores a submitted form. Answers beyond the form's items or range are impossible and throw a RangeError. */
export function score(instrument: Instrument, answers: readonly ItemAnswer[]): Score {
  const { items, options } = QUESTIONNAIRES[instrument]
  if (answers.length > items.length) {
    throw new RangeError(`${instrument} has ${items.length} items, not ${answers.length}`)
  }
  for (const answer of answers) {
    if (answer !== null && !options.some((option) => option.score === answer)) {
      throw new RangeError(`${instrument} has no answer ${answer}`)
    }
  }
  const given = items.map(({ number }) => answers[number - 1] ?? null)
  const total = totalOf(given)
  return {
    instrument,
    total,
    band: bandOf(instrument, total),
    positive: positiveOf(instrument, total),
    alerts: alertsOf(instrument, given, total),
  }
}

const totalOf = (answers: readonly ItemAnswer[]): number | null =>
  answers.reduce<number | null>(
    (sum, answer) => (sum === null || answer === null ? null : sum + answer),
    0,
  )

const bandOf = (instrument: Instrument, total: number | null): Band | null =>
  total === null ? null : (BANDS[instrument]?.find(([from]) => total >= from)?.[1] ?? null)

function positiveOf(instrument: Instrument, total: number | null): boolean | null {
  if (total === null) return null
  if (instrument === 'PHQ-2') return total >= 3
  return instrument === 'PCL-5' ? total >= 31 : null
}

/** Item 9 speaks for itself, whatever else was left blank. */
function alertsOf(
  instrument: Instrument,
  answers: readonly ItemAnswer[],
  total: number | null,
): readonly MeasureAlert[] {
  if (instrument !== 'PHQ-9') return []
  const severe: readonly MeasureAlert[] = total !== null && total >= 20 ? ['ALERT-PHQ-SEVERE'] : []
  return [itemNineAlert(answers[8] ?? null), severe].flat()
}

function itemNineAlert(answer: ItemAnswer): readonly MeasureAlert[] {
  if (answer === null) return ['ALERT-I9-MISSING']
  if (answer === 0) return []
  return answer === 1 ? ['ALERT-I9-1'] : ['ALERT-I9-2']
}

/** The DSM rule of PCL-5: enough items of 2 or more in each cluster. Null while an item is blank. */
export function meetsPclClusters(answers: readonly ItemAnswer[]): boolean | null {
  if (PCL_5.items.some(({ number }) => (answers[number - 1] ?? null) === null)) return null
  return PCL_CLUSTERS.every(
    ({ from, to, needed }) =>
      answers.slice(from - 1, to).filter((answer) => answer !== null && answer >= 2).length >=
      needed,
  )
}
