import { useTranslations } from 'next-intl'
import type { Choices } from '@/lib/booking/choices'
import type { CalendarException } from '@/lib/booking/exceptions'
import { formatDayTime } from '@/lib/time/format'

const WORDS = { closed: 'closed', absent: 'away', extra: 'extra' } as const

/** Who is away in these days, who is there besides, and when the clinic is closed. */
export function ExceptionNotes(props: {
  readonly exceptions: readonly CalendarException[]
  readonly choices: Choices
  readonly zone: string
}) {
  const words = useTranslations('booking.calendar')
  const { exceptions, choices, zone } = props
  if (exceptions.length === 0) return null
  const people = [...choices.clinicians, ...choices.guides]
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {exceptions.map(({ kind, memberId, from, until }) => (
        <li key={`${kind}${memberId}${from.toISOString()}`}>
          {words(WORDS[kind], {
            name: people.find(({ id }) => id === memberId)?.name ?? '',
            when: `${formatDayTime(from, zone)} – ${formatDayTime(until, zone)}`,
          })}
        </li>
      ))}
    </ul>
  )
}
