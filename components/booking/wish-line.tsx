import { useTranslations } from 'next-intl'
import type { WaitingWish } from '@/lib/booking/waitlist-queries'
import { formatDate } from '@/lib/time/format'

/** One wish in words: what, where, which days and hours, and until when. */
export function WishLine({ wish }: { readonly wish: WaitingWish }) {
  const words = useTranslations('booking')
  const days =
    wish.weekdays.length === 0
      ? words('wait.anyDay')
      : wish.weekdays.map((day) => words(`wait.weekday.${WEEK[day - 1] ?? '1'}`)).join(', ')
  return (
    <>
      {[words(`kind.${wish.kind}`), words(`setting.${wish.setting}`)].join(' · ')}
      <span className="block text-sm text-ink-soft">
        {words('wait.line', {
          days,
          from: wish.earliest,
          until: wish.latest,
          last: formatDate(wish.until),
        })}
      </span>
    </>
  )
}

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const
