import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import type { GateStanding } from '@/lib/preparation/gate'
import { decisionForClient, reasonKey, ruleKey } from '@/lib/preparation/words'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly gate: GateStanding
  /** Whether it is asked on the day of the session: before it, “not today” would be beside the point. */
  readonly onTheDay: boolean
  readonly checklist: { readonly state: 'not_open' | 'open' | 'closed'; readonly opensAt: Date }
}

/** The gate's one word for the client: what it is, why, and what comes next. */
export function GateWord({ gate, onTheDay, checklist }: Props) {
  const words = useTranslations('preparation')
  const { decision, zone } = gate
  const lookOwed = gate.findings.some(({ reason }) => reason === 'look_owed')
  const sayWhatChanged = lookOwed ? (
    <LinkButton href="/my/screening/changes">{words('look.answer')}</LinkButton>
  ) : null
  if (decision === 'incomplete' && checklist.state === 'not_open')
    return (
      <Banner tone="info" title={words('page.gate.earlyTitle')} actions={sayWhatChanged}>
        <p>{words('page.gate.early', { opens: formatDayTime(checklist.opensAt, zone) })}</p>
        {lookOwed ? <p>{words('look.client')}</p> : null}
      </Banner>
    )
  const standing = gate.findings.filter(({ lifted }) => lifted === null)
  const gravest = standing.filter((finding) => finding.decision === decision)
  const rules = [...new Map(gravest.map((finding) => [finding.rule, finding])).values()]
  const says = (...reasons: readonly string[]) =>
    standing.some(({ reason }) => reasons.includes(reason))
  const unsafe = says('danger', 'thoughts')
  const decided = gate.findings.filter(({ lifted }) => lifted !== null)
  // Before the day's questions are answered everything is open: a count, and the list for whoever wants it.
  const many = rules.length > 4
  const list =
    rules.length > 0 ? (
      <ul className="list-disc ps-5 flow-1.5">
        {rules.map(({ rule, reason }) => (
          <li key={rule}>
            <span className="font-semibold">{words(ruleKey(rule, 'title'))}</span>{' '}
            <span className="text-ink-soft">({words(reasonKey(reason))})</span>
            {many ? null : (
              <p>{words(reason === 'look_owed' ? 'look.client' : ruleKey(rule, 'client'))}</p>
            )}
          </li>
        ))}
      </ul>
    ) : null
  const said = decisionForClient(decision, onTheDay)
  return (
    <Banner
      tone={said.tone}
      title={words(said.title)}
      actions={
        decision === 'incomplete' && (checklist.state === 'open' || lookOwed) ? (
          <>
            {sayWhatChanged}
            {checklist.state === 'open' ? (
              <LinkButton href={`/my/session/${gate.appointmentId}/checklist`}>
                {words('page.gate.answer')}
              </LinkButton>
            ) : null}
          </>
        ) : unsafe || says('emergency_symptom') ? (
          <>
            {unsafe ? <LinkButton href="tel:988">{words('page.crisis.line')}</LinkButton> : null}
            <LinkButton href="tel:911" look="stop">
              {words('page.crisis.emergency')}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      <p>{many && decision === 'incomplete' ? words('page.gate.manyOpen') : words(said.text)}</p>
      {gate.blocks.map((block) => (
        <p key={block}>{words(`block.${block}.client`)}</p>
      ))}
      {gate.earliestStartAt && decision === 'delay_until' ? (
        <p className="text-lg font-semibold">
          {words('earliest', { time: formatDayTime(gate.earliestStartAt, zone) })}
        </p>
      ) : null}
      {many ? (
        <Disclosure summary={words('page.gate.stillOpen', { count: rules.length })}>
          {list}
        </Disclosure>
      ) : (
        list
      )}
      {gate.earliestStartAt ? <p className="text-sm">{words('earliestNote')}</p> : null}
      {decided.length > 0 ? (
        <p className="text-sm">
          {words('page.gate.decided', {
            what: [...new Set(decided.map(({ rule }) => words(ruleKey(rule, 'title'))))].join(', '),
          })}
        </p>
      ) : null}
    </Banner>
  )
}
