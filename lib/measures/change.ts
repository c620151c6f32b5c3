import type { MeasureAlert } from './model'

export type ChangeInstrument = 'PHQ-9' | 'GAD-7' | 'PCL-5'

export interface Change {
  /** A fall of at least half. Null where the baseline is below 10 or a score is missing. */
  readonly response: boolean | null
  /** A fall of a quarter or more that is not a response. */
  readonly partial: boolean | null
  /** PHQ-9 or GAD-7 below 5. Null for PCL-5 and where the score is missing. */
  readonly remission: boolean | null
  readonly deteriorated: boolean
  /** Whether the change is larger than the measure's own noise; null where a score is missing. */
  readonly reliable: boolean | null
  readonly alerts: readonly MeasureAlert[]
}

/** Points: PHQ-9 6 and GAD-7 4 [gen], PCL-5 15 [src: 31]. */
const RELIABLE_POINTS: Readonly<Record<ChangeInstrument, number>> = {
  'PHQ-9': 6,
  'GAD-7': 4,
  'PCL-5': 15,
}
const PHQ_RISE_AGAINST_PREVIOUS = 5
const LOWEST_BASELINE_FOR_RESPONSE = 10
const REMISSION_BELOW = 5
const PHQ_SEVERE_FROM = 20

/** How a score has moved since the baseline and the score before (clinical rules, E.6). */
export function change(
  instrument: ChangeInstrument,
  scores: {
    readonly baseline: number | null
    readonly current: number | null
    readonly previous: number | null
  },
): Change {
  const { baseline, current, previous } = scores
  const fall = baseline === null || current === null ? null : baseline - current
  const deteriorated =
    (fall !== null && -fall >= RELIABLE_POINTS[instrument]) ||
    (instrument === 'PHQ-9' && roseBy(PHQ_RISE_AGAINST_PREVIOUS, previous, current))
  return {
    ...responseOf(baseline, current),
    remission: instrument === 'PCL-5' || current === null ? null : current < REMISSION_BELOW,
    deteriorated,
    reliable: fall === null ? null : Math.abs(fall) >= RELIABLE_POINTS[instrument],
    alerts: [
      ...(deteriorated ? alertOf(instrument) : []),
      ...(instrument === 'PHQ-9' && current !== null && current >= PHQ_SEVERE_FROM
        ? (['ALERT-PHQ-SEVERE'] as const)
        : []),
    ],
  }
}

const roseBy = (points: number, from: number | null, to: number | null): boolean =>
  from !== null && to !== null && to - from >= points

function responseOf(
  baseline: number | null,
  current: number | null,
): Pick<Change, 'response' | 'partial'> {
  if (baseline === null || current === null || baseline < LOWEST_BASELINE_FOR_RESPONSE) {
    return { response: null, partial: null }
  }
  const response = 2 * current <= baseline
  return { response, partial: !response && 4 * (baseline - current) >= baseline }
}

const alertOf = (instrument: ChangeInstrument): readonly MeasureAlert[] => {
  switch (instrument) {
    case 'PHQ-9':
      return ['ALERT-PHQ-WORSE']
    case 'GAD-7':
      return ['ALERT-GAD-WORSE']
    case 'PCL-5':
      return []
  }
}

const RELAPSE_FROM = 10
const SEVEN_DAYS_MS = 7 * 86_400_000

/** After a remission: PHQ-9 of 10 or more on two measurements at least 7 days apart [gen]. */
export function showsRelapse(
  sinceRemission: readonly { readonly total: number; readonly at: Date }[],
): boolean {
  const high = sinceRemission
    .filter(({ total }) => total >= RELAPSE_FROM)
    .map(({ at }) => at.getTime())
  return high.length > 1 && Math.max(...high) - Math.min(...high) >= SEVEN_DAYS_MS
}

/** Whether the newest of these PHQ-9 scores, oldest first, completes a relapse after their last remission. */
export function relapses(
  scores: readonly { readonly total: number; readonly at: Date }[],
): boolean {
  const newest = scores.at(-1)
  if (!newest || newest.total < RELAPSE_FROM) return false
  const remission = scores.findLastIndex(({ total }) => total < REMISSION_BELOW)
  return remission >= 0 && showsRelapse(scores.slice(remission + 1))
}
