import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import type { FindingLine } from '@/lib/screening/case-file'
import { formatDay } from '@/lib/time/format'
import { BecauseList } from './because-list'
import { toneOf } from './finding-place'
import { findingTitle } from './finding-title'
import { ContradictionPart } from './contradiction-part'
import { LiftPart } from './lift-part'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly line: FindingLine
  /** What in the answers beneath it does not fit together. */
  readonly contradictions: readonly FindingLine[]
  /** The version of the rules that say it. */
  readonly version: string
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** One finding: the answers beneath it, its rule and source, the evidence there and lacking, and who may lift it. */
export function FindingCard(props: Props) {
  const { line, contradictions, version, zone, say, judging } = props
  const { finding, missing } = line
  const also = clearedTogether(line, contradictions)
  return (
    <Card
      level={3}
      title={findingTitle(finding, say)}
      aside={<StatusTag tone={toneOf(line)}>{say(`severity.${finding.severity}`)}</StatusTag>}
    >
      <BecauseList because={finding.because} say={say} />
      <p className="text-sm text-ink-soft">
        {judging('finding.judgedBy', { rule: finding.reason, version })} ·{' '}
        {say('page.staff.source')}: {finding.source}
        {finding.sameDay ? ` · ${say('same_day')}` : ''}
      </p>
      {finding.evidence.length > 0 ? (
        <ul className="text-sm">
          {line.evidence.map(({ evidence, present, receivedAt }) => (
            <li key={evidence.id}>
              {say(`evidence.${evidence.id}`)}
              {evidence.maxAgeDays ? `, ${say('evidence_age', { days: evidence.maxAgeDays })}` : ''}
              :{' '}
              <strong>
                {present
                  ? receivedAt
                    ? say('page.staff.presentSince', { date: formatDay(receivedAt, zone) })
                    : say('page.staff.present')
                  : say('page.staff.missing')}
              </strong>
            </li>
          ))}
        </ul>
      ) : null}
      {finding.followUps.length > 0 ? (
        <Disclosure summary={say('page.staff.followUps')}>
          <ul className="list-disc ps-5">
            {finding.followUps.map((each) => (
              <li key={each}>{say(`follow_up.${each}`)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {missing.length > 0 && finding.override !== 'none' ? (
        <p>
          {judging('finding.takes', {
            list: missing.map((id) => say(`evidence.${id}`)).join('; '),
          })}
        </p>
      ) : null}
      {contradictions.map((contradiction) => (
        <ContradictionPart
          key={contradiction.key}
          {...props}
          line={contradiction}
          within={finding}
          alone={!also.includes(contradiction)}
        />
      ))}
      <LiftPart {...props} also={also} />
    </Card>
  )
}

/** A review and the contradictions within it are one talk with the client: where both stand, the same words clear them. */
const clearedTogether = (
  { finding, state }: FindingLine,
  contradictions: readonly FindingLine[],
): readonly FindingLine[] => {
  const canBeCleared = finding.severity === 'review' || finding.severity === 'caution'
  return canBeCleared && (state === 'none' || state === 'expired')
    ? contradictions.filter((each) => each.state === 'none' || each.state === 'expired')
    : []
}
