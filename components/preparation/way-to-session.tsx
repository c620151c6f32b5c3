import { useTranslations } from 'next-intl'
import { Timeline, type TimelineStep } from '@/components/ui/timeline'
import { StatusTag } from '@/components/ui/status-tag'
import type { Preparation } from '@/lib/preparation/queries'
import { kindKey, stepKey } from '@/lib/preparation/words'
import { formatDay, formatTimeWithoutZone, zoneName, zonePlace } from '@/lib/time/format'

type Props = { readonly preparation: Preparation; readonly now: Date }

/** The preparation in clock time, in the client's zone; the next step is marked. */
export function WayToSession({ preparation, now }: Props) {
  const words = useTranslations('preparation')
  const { appointment, clinicZone, steps } = preparation
  const zone = appointment.clientZone
  const lines = [
    ...steps.map((step) => ({
      at: step.at,
      title: words(kindKey(step.kind)),
      detail: step.wording
        ? `${words(stepKey(step.key), step.params)} ${step.wording}`
        : words(stepKey(step.key), step.params),
    })),
    {
      at: appointment.startsAt,
      title: words('page.session.starts'),
      detail: words(`page.session.startsDetail.${appointment.setting}`),
    },
    {
      at: appointment.medicineAt,
      title: words('page.session.medicine'),
      detail: words('page.session.medicineDetail'),
    },
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const next = lines.findIndex(({ at }) => at > now)
  const shown = lines.map((line, index): TimelineStep => {
    const day = formatDay(line.at, zone)
    const before = lines[index - 1]
    const sameDay = before !== undefined && formatDay(before.at, zone) === day
    return {
      key: `${index}`,
      time: formatTimeWithoutZone(line.at, zone),
      dateTime: line.at.toISOString(),
      ...(sameDay ? {} : { day }),
      title: line.title,
      detail: line.detail,
      when: line.at <= now ? 'past' : index === next ? 'now' : 'later',
      ...(index === next
        ? { tag: <StatusTag tone="active">{words('page.session.next')}</StatusTag> }
        : {}),
    }
  })
  const here = { zone: zonePlace(zone), short: zoneName(appointment.medicineAt, zone) }
  return (
    <div className="flow">
      <p className="text-ink-soft">
        {zone === clinicZone
          ? words('page.session.zone', here)
          : words('page.session.zones', {
              ...here,
              clinicZone: zonePlace(clinicZone),
              clinicTime: formatTimeWithoutZone(appointment.startsAt, clinicZone),
              yourTime: formatTimeWithoutZone(appointment.startsAt, zone),
            })}
      </p>
      <Timeline label={words('page.session.timeline')} steps={shown} />
    </div>
  )
}
