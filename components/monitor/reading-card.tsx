import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import type { MonitorReadings } from '@/lib/sessions/monitor-reading'
import { alarmKey } from '@/lib/sessions/words'
import { formatTime } from '@/lib/time/format'
import { useReadingWords } from './monitor-words'
import { ReadingEntry } from './reading-entry'

type Props = {
  readonly readings: MonitorReadings
  readonly zone: string
  readonly clinicPhone: string
}

/** The blood pressure at forty minutes, taken by the sitter; and what it means at once. */
export function ReadingCard({ readings, zone, clinicPhone }: Props) {
  const words = useTranslations('sessions')
  const readingWords = useReadingWords()
  const { planned, taken } = readings
  if (!planned) return null
  const last = taken.at(-1)
  const isDue = planned.state === 'due' || planned.state === 'missed'
  return (
    <section className="flow" aria-label={words('page.monitorReading.title')}>
      {last && last.alarms.length > 0 ? (
        <Banner
          tone="crisis"
          role="alert"
          title={words('page.monitorReading.alarm')}
          actions={
            <LinkButton href={`tel:${clinicPhone.replaceAll(' ', '')}`} look="stop" size="large">
              {words('page.help.callClinic', { phone: clinicPhone })}
            </LinkButton>
          }
        >
          <p>{last.alarms.map((alarm) => words(alarmKey(alarm))).join('. ')}</p>
          <p>{words('page.monitorReading.alarmDo')}</p>
        </Banner>
      ) : null}
      <Disclosure
        summary={
          isDue
            ? words('page.monitorReading.due')
            : planned.state === 'taken'
              ? words('page.monitorReading.again')
              : words('page.monitorReading.later', { time: formatTime(planned.dueAt, zone) })
        }
        open={isDue}
      >
        <p>{words('page.monitorReading.lead')}</p>
        <ReadingEntry words={readingWords} />
      </Disclosure>
      {taken.length > 0 ? (
        <ul className="flow-1.5">
          {taken.toReversed().map(({ id, at, systolicMmHg, diastolicMmHg }) => (
            <li key={id}>
              {words('page.monitorReading.sent', {
                time: formatTime(at, zone),
                upper: systolicMmHg ?? 0,
                lower: diastolicMmHg ?? 0,
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
