import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import type { Finding } from '@/lib/screening/finding'
import type { UnderRules } from '@/lib/screening/under-rules'
import { severityTone } from './finding-place'
import type { Say } from './loose-words'

interface Props {
  readonly today: UnderRules
  readonly say: Say
  readonly judging: Say
}

/** The same answers under the rules in use today, finding by finding. */
export function TodaysRules({ today, say, judging }: Props) {
  const side = (finding: Finding | null) =>
    finding ? (
      <StatusTag tone={severityTone(finding.severity)}>
        {say(`severity.${finding.severity}`)}
      </StatusTag>
    ) : (
      <span className="text-ink-soft">{judging('decided.absent')}</span>
    )
  return (
    <Card title={judging('decided.today')}>
      {today.isSame ? (
        <p>{judging('decided.todaySame')}</p>
      ) : (
        <p>
          {judging('decided.todayLead', {
            version: today.version,
            decision: say(`page.staff.verdict.${today.decision}`),
          })}{' '}
          {today.differences.length === 0 ? judging('decided.todayNoDifference') : null}
        </p>
      )}
      {today.differences.length > 0 ? (
        <Table
          caption={judging('decided.change')}
          captionHidden
          columns={[
            { key: 'finding', label: judging('decided.finding'), names: true },
            { key: 'then', label: judging('decided.then') },
            { key: 'now', label: judging('decided.now') },
            { key: 'change', label: judging('decided.change') },
          ]}
          rows={today.differences.map(({ kind, reason, before, after }, index) => ({
            key: `${reason} ${index}`,
            cells: {
              finding: `${say(`rule.${reason}.clinician`)} (${reason})`,
              then: side(before),
              now: side(after),
              change: judging(`decided.kind.${kind}`),
            },
          }))}
        />
      ) : null}
    </Card>
  )
}
