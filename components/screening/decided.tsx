import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { Signature } from '@/components/ui/signature'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { answerInWords, fieldInWords } from '@/lib/screening/answer-in-words'
import type { Finding } from '@/lib/screening/finding'
import { questionOf } from '@/lib/screening/forms'
import { becauseText, findingKey } from '@/lib/screening/lift-rules'
import type { DecidedView } from '@/lib/screening/replay-page'
import { EVALUATOR } from '@/lib/screening/rules'
import { formatFullDay, formatFullDayTime } from '@/lib/time/format'
import { severityTone } from './finding-place'
import type { Say } from './loose-words'
import { TodaysRules } from './todays-rules'

interface Props {
  readonly view: DecidedView
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** A determination as it was decided: what was read then, by which rules, and whether it still agrees. */
export function Decided(props: Props) {
  const { view, zone, say, judging } = props
  const { stored } = view
  const home = `/clients/${stored.clientId}/screening`
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 className="text-xl">{judging('decided.title')}</h2>
          <p className="text-ink-soft">
            {judging('decided.lead', {
              date: formatFullDayTime(stored.signedAt, zone),
              name: stored.signerName,
              credential: stored.signerCredential,
            })}
          </p>
        </div>
        <div className="flex flex-wrap gap-3 no-print">
          <LinkButton href={`${home}/${stored.id}/paper`} look="secondary" download>
            {judging('decided.print')}
          </LinkButton>
          <LinkButton href={`${home}/${stored.id}/letter`} look="secondary" download>
            {judging('decided.printLetter')}
          </LinkButton>
        </div>
      </div>
      <Integrity {...props} />
      <WhatWasDecided {...props} />
      <TodaysRules today={view.today} say={say} judging={judging} />
      <Findings {...props} />
      <Lifts {...props} />
      <Card>
        <Disclosure summary={judging('decided.answers')}>
          <SummaryList
            rows={view.shown.map((question) => ({
              key: question.field,
              label: say(`question.${question.field}.label`),
              value: answerInWords(question, view.answers[question.field], say),
            }))}
          />
        </Disclosure>
      </Card>
      <Card title={judging('decided.letter')}>
        <p className="whitespace-pre-line">{stored.letter}</p>
        {stored.reason ? (
          <>
            <h3 className="font-semibold">{judging('decided.internalReason')}</h3>
            <p className="whitespace-pre-line">{stored.reason}</p>
          </>
        ) : null}
        <Signature
          name={stored.signerName}
          credentials={stored.signerCredential}
          at={formatFullDayTime(stored.signedAt, zone)}
          dateTime={stored.signedAt.toISOString()}
          meaning={say(`page.staff.meaning.${stored.outcome}`)}
        />
      </Card>
      <p>
        <TextLink href={home}>{say('page.staff.title')}</TextLink>
      </p>
    </>
  )
}

/** Judged again and compared with the signature: said in words, good or bad. */
function Integrity({ view, judging }: Props) {
  const { replay, stored } = view
  const faults = (['sameFindings', 'sameDecision', 'signatureHolds', 'sameRules'] as const).filter(
    (each) => !replay[each],
  )
  if (faults.length > 0)
    return (
      <Banner tone="stop" title={judging('decided.broken')}>
        <ul className="list-disc ps-5">
          {faults.map((fault) => (
            <li key={fault}>{judging(`decided.fault.${fault}`)}</li>
          ))}
        </ul>
        <p>{judging('decided.brokenLead')}</p>
      </Banner>
    )
  return (
    <Banner tone="success" title={judging('decided.whole')}>
      <p>{judging('decided.wholeLead')}</p>
      {replay.sameEvaluator ? null : (
        <p>
          {judging('decided.newerEvaluator', { now: EVALUATOR, then: stored.evaluatorVersion })}
        </p>
      )}
    </Banner>
  )
}

function WhatWasDecided({ view, zone, say, judging }: Props) {
  const { stored } = view
  const names = (kind: 'setting' | 'route', codes: readonly string[]) =>
    codes.map((code) => say(`option.${kind}.${code}`)).join(', ')
  return (
    <Card title={say(`page.staff.outcomeOf.${stored.outcome}`)}>
      <KeyValue
        facts={[
          {
            label: judging('decided.bounds'),
            value:
              stored.clearedFrom && stored.clearedUntil
                ? judging('decided.boundsLine', {
                    from: formatFullDay(stored.clearedFrom, zone),
                    until: formatFullDay(stored.clearedUntil, zone),
                    settings: names('setting', stored.settings),
                    routes: names('route', stored.routes),
                  })
                : judging('decided.noBounds'),
          },
          {
            label: judging('decided.decision'),
            value: say(`page.staff.verdict.${stored.decision}`),
          },
          {
            label: judging('decided.rules'),
            value: judging('decided.rulesLine', {
              id: stored.ruleSet.id,
              version: stored.ruleSet.version,
              evaluator: stored.evaluatorVersion,
            }),
          },
        ]}
      />
      <p className="text-sm break-all text-ink-soft">
        {judging('decided.fingerprint')}: {stored.ruleSetHash}
        <br />
        {judging('decided.signed')}: {stored.signedHash}
      </p>
    </Card>
  )
}

const restsOn = ({ because }: Finding, say: Say) =>
  because.map(({ field, value }) => {
    const kind = questionOf(field)?.kind
    return (
      <span key={field} className="block">
        <span className="text-ink-soft">
          {kind ? say(`question.${field}.label`) : say(`staff_field.${field}`)}
        </span>{' '}
        <span className="font-semibold">{fieldInWords(field, kind, value, say)}</span>
      </span>
    )
  })

function Findings({ view, say, judging }: Props) {
  return (
    <Card>
      <Table
        caption={judging('decided.findings')}
        columns={[
          { key: 'finding', label: judging('decided.finding'), names: true },
          { key: 'answer', label: judging('decided.answer') },
          { key: 'source', label: judging('decided.source') },
        ]}
        empty={<p>{judging('decided.noFindings')}</p>}
        rows={view.findings.map((finding) => ({
          key: `${findingKey(finding)} ${becauseText(finding)}`,
          cells: {
            finding: (
              <span className="flex flex-col items-start gap-1">
                <StatusTag tone={severityTone(finding.severity)}>
                  {say(`severity.${finding.severity}`)}
                </StatusTag>
                {say(`rule.${finding.reason}.clinician`)}
              </span>
            ),
            answer: <span>{restsOn(finding, say)}</span>,
            source: (
              <span className="text-sm">
                {finding.reason}
                <br />
                {finding.source}
              </span>
            ),
          },
        }))}
      />
    </Card>
  )
}

function Lifts({ view, zone, say, judging }: Props) {
  if (view.lifts.length === 0) return null
  return (
    <Card title={judging('decided.lifts')}>
      <ul className="divide-y divide-line">
        {view.lifts.map((lift) => (
          <li key={lift.id} className="flow-1 py-3">
            <p className="font-semibold">
              {say(`rule.${lift.ruleId}.clinician`)} ({say(`severity.${lift.severity}`)})
            </p>
            <p className="whitespace-pre-line">{lift.reason}</p>
            <p className="text-sm text-ink-soft">
              {judging('decided.evidence')}: {lift.evidence} · {judging('decided.until')}{' '}
              {formatFullDay(lift.validUntil, zone)} · {judging('decided.signers')}{' '}
              {lift.signedBy.map(({ name, credential }) => `${name}, ${credential}`).join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
