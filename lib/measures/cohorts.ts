import type { Instrument } from './model'

/**
 * Published groups that were treated with ketamine and followed with the same measure, from their abstracts. None was
 * controlled, and each is shown with its design and who stood behind it: they are company for a score, not a yardstick.
 * The medical director checks them against the papers before relying on them.
 */
export interface Cohort {
  readonly key: 'hull2022' | 'mcinnes2022' | 'oliver2022'
  readonly instrument: Extract<Instrument, 'PHQ-9' | 'GAD-7'>
  readonly citation: string
  readonly people: number
  /** Percent of the people whose score fell by at least half, and who ended below 5. */
  readonly responsePercent: number
  readonly remissionPercent: number
  /** Percent who were worse afterwards; null where the abstract does not say. */
  readonly worsePercent: number | null
}

const HULL =
  'Hull TD and others. J Affect Disord 2022: At-home, sublingual ketamine telehealth, prospective open-label trial'
const MCINNES =
  'McInnes LA and others. J Affect Disord 2022;301:486–495. doi:10.1016/j.jad.2021.12.097'
const OLIVER =
  'Oliver PA and others. J Clin Psychiatry 2022: Intravenous racemic ketamine infusions in a large community sample'

export const COHORTS: readonly Cohort[] = [
  {
    key: 'hull2022',
    instrument: 'PHQ-9',
    citation: HULL,
    people: 1247,
    responsePercent: 62.8,
    remissionPercent: 32.6,
    worsePercent: 0.9,
  },
  {
    key: 'hull2022',
    instrument: 'GAD-7',
    citation: HULL,
    people: 1247,
    responsePercent: 62.9,
    remissionPercent: 31.3,
    worsePercent: 0.6,
  },
  {
    key: 'mcinnes2022',
    instrument: 'PHQ-9',
    citation: MCINNES,
    people: 537,
    responsePercent: 53.6,
    remissionPercent: 28.9,
    worsePercent: 8.4,
  },
  {
    key: 'oliver2022',
    instrument: 'PHQ-9',
    citation: OLIVER,
    people: 424,
    responsePercent: 50,
    remissionPercent: 20,
    worsePercent: null,
  },
]

export const cohortsOf = (instrument: Instrument): readonly Cohort[] =>
  COHORTS.filter((cohort) => cohort.instrument === instrument)
