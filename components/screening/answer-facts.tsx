import type { AnswerFacts } from '@/lib/screening/evidence-shape'
import { formatDate, formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

type Props = { readonly facts: AnswerFacts; readonly zone: string; readonly judging: Say }

/** What a client answered in fields, as they and the clinician read it. */
export function AnswerFactsList({ facts, zone, judging }: Props) {
  const { onDay, value, unit, result, readings = [] } = facts
  const lines = [
    ...readings.map(({ systolic, diastolic, takenAt }) =>
      judging('mine.facts.reading', {
        systolic,
        diastolic,
        time: formatDayTime(new Date(takenAt), zone),
      }),
    ),
    value === undefined ? null : judging('mine.facts.value', { value, unit: unit ?? '' }),
    result ? judging(`mine.facts.${result}`) : null,
    onDay ? judging('mine.facts.onDay', { date: formatDate(onDay) }) : null,
  ].filter((line) => line !== null)
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
