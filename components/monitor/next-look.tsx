import { useTranslations } from 'next-intl'
import { minutesBetween } from '@/lib/time/instant'

type Props = { readonly dueAt: Date; readonly now: Date }

const LATE_MIN = 5

/** When the next look is due, in words that a tired person reads once. */
export function NextLook({ dueAt, now }: Props) {
  const words = useTranslations('preparation.page.look')
  const minutes = Math.ceil(minutesBetween(now, dueAt))
  if (minutes > 0) return <>{words('next', { minutes })}</>
  return <strong>{words(minutes <= -LATE_MIN ? 'late' : 'due')}</strong>
}
