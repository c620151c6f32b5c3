import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import type { RuleShift } from '@/lib/screening/differences'
import type { AnswerDifference, DifferencesPage } from '@/lib/screening/differences-page'
import { formatDay, formatDayTime } from '@/lib/time/format'
import { answerInWords } from '@/lib/screening/answer-in-words'
import { HappenedSince } from './happened'
import type { Say } from './loose-words'

type Props = { readonly page: DifferencesPage; readonly zone: string; readonly say: Say }

/** Only what changed: old answer and new one, when, the rules it touches before and after, and the way to decide. */
export function Differences({ page, zone, say }: Props) {
  const { differences, medicines } = page
  const same = page.decisionBefore === page.decisionAfter
  return (
    <>
      <HappenedSince events={page.events} zone={zone} say={say} />
      <Banner
        tone={page.clearance.kind === 'cleared' ? 'success' : 'caution'}
        title={say(
          page.clearance.kind === 'cleared'
            ? 'page.differences.stays'
            : 'page.differences.withdrawn',
        )}
        actions={
          <LinkButton href={`/clients/${page.contact.id}/screening`}>
            {say('page.differences.decide')}
          </LinkButton>
        }
      >
        <p>
          {say(`page.differences.${same ? 'leadSame' : 'lead'}`, {
            at: formatDayTime(page.sentAt, zone),
            before: say(`page.staff.verdict.${page.decisionBefore}`),
            after: say(`page.staff.verdict.${page.decisionAfter}`),
          })}
        </p>
        <p>{say('page.differences.rest', { stillTrue: page.stillTrue, carried: page.carried })}</p>
      </Banner>
      {medicines.length > 0 ? (
        <Card title={say('page.differences.medicines')}>
          <ul>
            {medicines.map((each) => (
              <li key={`${each.name} ${each.change} ${each.at.toISOString()}`}>
                <span className="font-semibold">{each.name}</span>,{' '}
                {say(`page.differences.change.${each.change}`)}, {formatDay(each.at, zone)}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {differences.length === 0 ? (
        <EmptyState title={say('page.differences.none')} />
      ) : (
        differences.map((each) => (
          <Difference key={each.question.field} difference={each} zone={zone} say={say} />
        ))
      )}
    </>
  )
}

function Difference(props: {
  readonly difference: AnswerDifference
  readonly zone: string
  readonly say: Say
}) {
  const { difference, zone, say } = props
  const { question } = difference
  const words = (value: unknown) => answerInWords(question, value, say) ?? say('not_answered')
  return (
    <Card title={say(`question.${question.field}.label`)}>
      <dl className="grid gap-3 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-ink-soft">
            {difference.beforeAt
              ? say('page.differences.before', { date: formatDay(difference.beforeAt, zone) })
              : say('page.differences.notAsked')}
          </dt>
          <dd className="whitespace-pre-line">{words(difference.before)}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">
            {say('page.differences.now', { date: formatDayTime(difference.afterAt, zone) })}
          </dt>
          <dd className="font-semibold whitespace-pre-line">{words(difference.after)}</dd>
        </div>
      </dl>
      <ul className="flow-2">
        {difference.rules.map((rule) => (
          <li key={rule.rule} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Shifted rule={rule} say={say} />
            <span className="min-w-0 flex-1 basis-60">{say(`rule.${rule.reason}.clinician`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const TONE = {
  crisis: 'crisis',
  stop: 'stop',
  incomplete: 'info',
  review: 'caution',
  caution: 'caution',
} as const

function Shifted({ rule, say }: { readonly rule: RuleShift; readonly say: Say }) {
  const word = (severity: RuleShift['before']) =>
    severity ? say(`severity.${severity}`) : say('page.differences.nothing')
  const tone = rule.after ? TONE[rule.after] : 'success'
  return (
    <StatusTag tone={tone}>
      {rule.before === rule.after
        ? say('page.differences.same', { severity: word(rule.after) })
        : say('page.differences.shift', { before: word(rule.before), after: word(rule.after) })}
    </StatusTag>
  )
}
