import { useTranslations } from 'next-intl'
import { MonitorLink } from '@/components/preparation/monitor-link'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import { DECISION_TONE, decisionKey, reasonKey, ruleKey } from '@/lib/preparation/words'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly screen: SessionScreen }

/** The gate's answer now, and where its reasons are decided. */
export function GateCard({ screen }: Props) {
  const words = useTranslations('sessions.page.gate')
  const gateWords = useTranslations('preparation')
  const { gate, appointment } = screen
  if (!gate) return null
  const standing = gate.findings.filter(({ lifted }) => lifted === null)
  const rules = [...new Map(standing.map((finding) => [finding.rule, finding])).values()]
  return (
    <Card
      title={words('title')}
      aside={
        <StatusTag tone={DECISION_TONE[gate.decision]}>
          {gateWords(decisionKey(gate.decision, 'title'))}
        </StatusTag>
      }
    >
      {rules.length > 0 ? (
        <ul className="list-disc ps-5">
          {rules.map(({ rule, reason }) => (
            <li key={rule}>
              {gateWords(ruleKey(rule, 'title'))}: {gateWords(reasonKey(reason))}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words('none')}</p>
      )}
      {gate.earliestStartAt ? (
        <p className="font-semibold">
          {gateWords('earliest', { time: formatDayTime(gate.earliestStartAt, screen.zone) })}
        </p>
      ) : null}
      {screen.may.decide ? (
        <LinkButton href={`/sessions/${appointment.id}/gate`} look="secondary">
          {words('open')}
        </LinkButton>
      ) : null}
    </Card>
  )
}

/** What the prescriber ordered, as a fact beside the dose and never in it. */
export function OrderCard({ screen }: Props) {
  const words = useTranslations('sessions')
  const { order, ordered, zone, may, person } = screen
  return (
    <Card title={words('page.order.title')}>
      {order ? (
        <>
          <p className="text-lg font-semibold">
            {words('page.order.ordered', { medication: order.medication, mg: order.doseMg })}
          </p>
          <p className="text-sm text-ink-soft">
            {words(`route.${order.route}`)}.{' '}
            {words('page.order.by', {
              name: order.signerName,
              when: formatDayTime(order.signedAt, zone),
            })}
            . {words('page.order.until', { when: formatDayTime(order.validUntil, zone) })}.
          </p>
        </>
      ) : ordered ? (
        <p>{words('page.order.hidden')}</p>
      ) : (
        <>
          <Banner tone="caution" title={words('page.order.none')} />
          {may.decide ? (
            <LinkButton href={`/clients/${person.id}/book`} look="secondary">
              {words('page.order.write')}
            </LinkButton>
          ) : null}
        </>
      )}
    </Card>
  )
}

/** Who is with the client, whether they said yes to every point, and their link. */
export function MonitorCard({ screen }: Props) {
  const words = useTranslations('sessions.page.monitor')
  const { monitor, setting, zone, appointment } = screen
  if (setting === 'in_clinic')
    return (
      <Card title={words('title')}>
        <p>{words('clinic')}</p>
      </Card>
    )
  return (
    <Card
      title={words('title')}
      aside={
        <StatusTag tone={monitor?.attestedAt ? 'success' : 'caution'}>
          {monitor?.attestedAt
            ? words('attested', { when: formatDayTime(monitor.attestedAt, zone) })
            : words('notAttested')}
        </StatusTag>
      }
    >
      {monitor ? (
        <>
          <p>
            <strong>{monitor.name}</strong>, {monitor.relation}, {monitor.phone}
          </p>
          <p className="text-sm text-ink-soft">
            {monitor.link?.openedAt
              ? words('opened', { when: formatDayTime(monitor.link.openedAt, zone) })
              : words('notOpened')}
          </p>
          <MonitorLink appointmentId={appointment.id} monitor={monitor} />
        </>
      ) : (
        <p>{words('none')}</p>
      )}
    </Card>
  )
}
