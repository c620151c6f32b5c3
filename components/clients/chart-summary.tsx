import { getTranslations } from 'next-intl/server'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { KeyValue } from '@/components/ui/key-value'
import { TextLink } from '@/components/ui/text-link'
import type { Chart } from '@/lib/overview/chart'
import { formatDay, formatDayTime, zonePlace } from '@/lib/time/format'
import { BackgroundCard } from '@/components/screening/background-card'
import { HappenedSince, TellEvent } from '@/components/screening/happened'
import { looseWords } from '@/components/screening/loose-words'

type Props = { readonly chart: Chart; readonly zone: string }

/** A client at a glance. What a viewer may not see is not there. */
export async function ChartSummary({ chart, zone }: Props) {
  const words = await getTranslations('clients')
  const { contact, next, clearance } = chart
  const clinical = chart.sight === 'clinical'
  const say = await looseWords('screening')
  return (
    <>
      <HappenedSince events={chart.events} zone={zone} say={say} />
      {chart.changed.length > 0 ? (
        <Banner
          tone="caution"
          title={words('chart.changed', {
            names: [...new Set(chart.changed.map(({ name }) => name))].join(', '),
          })}
        />
      ) : null}
      <Card>
        <KeyValue
          facts={[
            { label: words('chart.station'), value: words(`station.${chart.station}`) },
            {
              label: words('chart.clearance'),
              value:
                clearance.kind === 'cleared'
                  ? clearance.lapsesAt
                    ? words('chart.clearedLapses', {
                        date: formatDay(clearance.until, zone),
                        lapses: formatDay(clearance.lapsesAt, zone),
                      })
                    : words('chart.cleared', { date: formatDay(clearance.until, zone) })
                  : clearance.kind === 'withdrawn'
                    ? words('chart.clearanceWithdrawn', {
                        date: formatDay(clearance.withdrawnAt, zone),
                      })
                    : clearance.kind === 'expired'
                      ? words('chart.clearanceExpired', { date: formatDay(clearance.until, zone) })
                      : words('chart.notCleared'),
            },
            {
              label: words('chart.next'),
              value: next ? formatDayTime(next.startsAt, zone) : words('chart.noNext'),
            },
            ...(clinical
              ? [
                  {
                    label: words('chart.pressure'),
                    value: chart.pressure
                      ? words('chart.pressureAge', {
                          systolic: chart.pressure.systolic,
                          diastolic: chart.pressure.diastolic,
                          days: chart.pressure.days,
                        })
                      : words('chart.noPressure'),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {clinical ? <ClinicalParts chart={chart} zone={zone} /> : null}
      {clinical ? (
        <BackgroundCard told={chart.background} say={await looseWords('screening')} />
      ) : null}
      <Card title={words('chart.team')}>
        {chart.team.length === 0 ? <p>{words('chart.noTeam')}</p> : null}
        <KeyValue
          facts={chart.team.map((each) => ({
            label: words(`part.${each.part}`),
            value: each.name,
          }))}
        />
      </Card>
      {chart.mayTellEvent ? (
        <TellEvent clientId={contact.id} today={chart.today} say={say} />
      ) : null}
      <Card title={words('chart.contactFacts')}>
        <KeyValue
          facts={[
            { label: words('contact.phone'), value: contact.phone ?? undefined },
            { label: words('contact.email'), value: contact.email },
            { label: words('contact.timeZone'), value: zonePlace(contact.timeZone) },
            {
              label: words('chart.emergency'),
              value: contact.emergencyContactName
                ? `${contact.emergencyContactName}, ${contact.emergencyContactPhone ?? ''}`
                : undefined,
            },
          ]}
        />
      </Card>
    </>
  )
}

async function ClinicalParts({ chart, zone }: Props) {
  const words = await getTranslations('clients')
  const say = await looseWords('screening')
  const alertWord = await alertWords()
  const home = `/clients/${chart.contact.id}`
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      <Card
        title={words('chart.medicines')}
        footer={<TextLink href={`${home}/medications`}>{say('page.staff.medicinesLink')}</TextLink>}
      >
        {chart.medicines.length === 0 ? <p>{words('chart.noMedicines')}</p> : null}
        <ul>
          {chart.medicines.map((medicine) => (
            <li key={medicine.id}>{medicine.typedName}</li>
          ))}
        </ul>
        {chart.unresolved > 0 ? (
          <p className="font-semibold">{words('chart.unresolved', { count: chart.unresolved })}</p>
        ) : null}
      </Card>
      <Card
        title={words('chart.alerts')}
        footer={<TextLink href="/alerts">{words('chart.allAlerts')}</TextLink>}
      >
        {chart.alerts.length === 0 ? <p>{words('chart.noAlerts')}</p> : null}
        <ul>
          {chart.alerts.map((alert) => (
            <li key={alert.id}>
              <span className="font-semibold">{alert.level}</span> {alertWord(alert.kind)}
              <span className="block text-sm text-ink-soft">
                {words('chart.alertDue', { date: formatDayTime(alert.dueAt, zone) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={words('chart.determinations')}
        footer={<TextLink href={`${home}/screening`}>{words('chart.screening')}</TextLink>}
      >
        {chart.determinations.length === 0 ? <p>{words('chart.noDeterminations')}</p> : null}
        <ul>
          {chart.determinations.map((each) => (
            <li key={each.id}>
              <span className="font-semibold">{say(`page.staff.outcomeOf.${each.outcome}`)}</span>{' '}
              {words('chart.signedBy', {
                name: each.signerName,
                date: formatDay(each.signedAt, zone),
              })}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

/** An alert's kind in words, from the alerts' or the screening's catalogue. */
async function alertWords() {
  const words = await getTranslations()
  const say = words as unknown as (key: string) => string
  return (kind: string): string => {
    const key = [
      `alerts.kind.${kind}.title`,
      `alerts.kind.${kind}`,
      `screening.rule.${kind}.clinician`,
    ].find((each) => words.has(each as Parameters<typeof words.has>[0]))
    return key ? say(key) : kind
  }
}
