import type { useTranslations } from 'next-intl'
import { formatDate, formatDayTime, formatTime } from '@/lib/time/format'
import { instantsOfLocal } from '@/lib/time/zone'

type Words = ReturnType<typeof useTranslations<'preparation'>>

/** One stored answer in words: a time as precisely as it was said, a word of a list, or that nothing was said. */
export function answerText(words: Words, value: unknown, zone: string): string {
  if (value === null || value === undefined) return words('history.nothing')
  if (typeof value === 'boolean') return words(value ? 'answer.yes' : 'answer.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return wordOf(words, value)
  if (Array.isArray(value))
    return value.length === 0
      ? words('page.checklist.noneOfThese')
      : value.map((one) => answerText(words, one, zone)).join(', ')
  return eventText(words, value as Record<string, unknown>, zone)
}

function wordOf(words: Words, value: string): string {
  for (const place of ['answer', 'safety', 'illness'] as const) {
    const key = `${place}.${value}` as Parameters<Words>[0]
    if (words.has(key)) return words(key)
  }
  return value
}

function eventText(words: Words, value: Record<string, unknown>, zone: string): string {
  const { precision, local, date, tz, plus_minus_min: plusMinus, ml, at } = value
  if (typeof ml === 'number')
    return words('history.sip', {
      ml,
      time: typeof at === 'string' ? formatTime(new Date(at), zone) : words('history.nothing'),
    })
  switch (precision) {
    case 'none':
      return words('precision.none')
    case 'date_only':
      return typeof date === 'string' ? formatDate(date) : words('history.nothing')
    case 'exact':
    case 'approx': {
      const where = typeof tz === 'string' ? tz : zone
      const moment = typeof local === 'string' ? instantsOfLocal(local, where).at(-1) : undefined
      if (!moment) return words('history.nothing')
      const time = formatDayTime(moment, where)
      return precision === 'exact'
        ? time
        : words('history.about', { time, minutes: Number(plusMinus ?? 0) })
    }
    default:
      return words('precision.unknown')
  }
}
