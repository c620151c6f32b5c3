import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import type { RuleInWords } from '@/lib/screening/rule-in-words'
import type { RulesPage } from '@/lib/screening/rules-page'
import { formatDate, formatDay } from '@/lib/time/format'
import { severityTone } from './finding-place'
import type { Say } from './loose-words'

interface Props {
  readonly page: RulesPage
  readonly rules: readonly RuleInWords[]
  readonly typed: string
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** Every rule in words, searchable, with the clinic's values and the versions that decided before. */
export function RulesInUse(props: Props) {
  const { page, rules, typed, say, judging } = props
  return (
    <div className="flow-6">
      {page.overdue ? (
        <Banner
          tone="caution"
          title={judging('rules.overdue', { reviewBy: formatDate(page.ruleSet.reviewBy) })}
        />
      ) : null}
      <form method="get" role="search" className="flex flex-wrap items-end gap-3 no-print">
        <TextField
          name="q"
          type="search"
          label={judging('rules.search')}
          hint={judging('rules.searchHint')}
          defaultValue={typed}
          maxLength={80}
        />
        <Button type="submit">{judging('rules.find')}</Button>
        {typed ? <TextLink href="/screening-rules">{judging('rules.all')}</TextLink> : null}
      </form>
      <p role="status" className="text-ink-soft">
        {judging('rules.found', { count: rules.length })}
      </p>
      {rules.length === 0 ? (
        <EmptyState title={judging('rules.none', { words: typed })} />
      ) : (
        rules.map((rule) => <RuleCard key={rule.id} rule={rule} say={say} judging={judging} />)
      )}
      {typed ? null : <Around {...props} />}
    </div>
  )
}

function RuleCard({ rule, say, judging }: { readonly rule: RuleInWords; say: Say; judging: Say }) {
  return (
    <Card title={rule.title} aside={<span className="text-sm text-ink-soft">{rule.id}</span>}>
      <Part title={judging('rules.raises')}>
        <ul className="flow-2">
          {rule.raises.map(({ severity, text }) => (
            <li key={text} className="flex flex-wrap items-start gap-x-3 gap-y-1">
              <StatusTag tone={severityTone(severity)}>{say(`severity.${severity}`)}</StatusTag>
              <span className="min-w-0 flex-1 basis-72">{text}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={judging('rules.asks')}>
        <ul className="list-disc ps-5">
          {rule.asks.map(({ question, notes }) => (
            <li key={question}>
              {question}
              {notes.length > 0 ? (
                <span className="text-ink-soft"> ({notes.join('; ')})</span>
              ) : null}
            </li>
          ))}
        </ul>
      </Part>
      <KeyValue
        facts={[
          { label: judging('rules.source'), value: rule.source },
          { label: judging('rules.lift'), value: rule.lift },
          { label: judging('rules.valid'), value: rule.valid },
        ]}
      />
      <Lines title={judging('rules.evidence')} lines={rule.evidence} judging={judging} />
      <Lines title={judging('rules.followUps')} lines={rule.followUps} judging={judging} />
      <Lines title={judging('rules.reopens')} lines={rule.reopens} judging={judging} />
    </Card>
  )
}

function Part(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="flow-1">
      <h3 className="font-semibold">{props.title}</h3>
      {props.children}
    </div>
  )
}

function Lines(props: { title: string; lines: readonly string[]; judging: Say }) {
  return (
    <Part title={props.title}>
      <p>{props.lines.length > 0 ? props.lines.join(' · ') : props.judging('rules.noneOfThese')}</p>
    </Part>
  )
}

/** The clinic's values, what opens every rule, and which version decided how often. */
function Around({ page, zone, judging }: Props) {
  const value = (given: number | boolean) =>
    typeof given === 'boolean' ? judging(given ? 'rules.yes' : 'rules.no') : String(given)
  return (
    <>
      <Card title={judging('rules.parameters')}>
        <KeyValue
          facts={Object.entries(page.ruleSet.parameters).map(([name, given]) => ({
            label: judging(`rules.parameter.${name}`),
            value: value(given),
          }))}
        />
        <Lines
          title={judging('rules.reopensAll')}
          lines={page.ruleSet.invalidatedBy.map((event) => judging(`rules.event.${event}`))}
          judging={judging}
        />
      </Card>
      <Card>
        <Table
          caption={judging('rules.versions')}
          columns={[
            { key: 'version', label: judging('rules.version'), names: true },
            { key: 'firstUsed', label: judging('rules.firstUsed') },
            { key: 'count', label: judging('rules.count'), align: 'end' },
            { key: 'hash', label: judging('rules.hash') },
          ]}
          rows={page.versions.map(({ hash, version, firstUsedAt, count, inUse }) => ({
            key: hash,
            cells: {
              version: inUse ? `${version} (${judging('rules.current')})` : version,
              firstUsed: firstUsedAt ? formatDay(firstUsedAt, zone) : '–',
              count,
              hash: <span className="text-sm break-all">{hash.slice(0, 16)}</span>,
            },
          }))}
        />
      </Card>
    </>
  )
}
