import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { WaitingMeasures } from '@/lib/screening/measure-pages'
import { formatDay } from '@/lib/time/format'

type Props = { readonly waiting: WaitingMeasures | null; readonly zone: string }

/** The questionnaires that wait now, with the day until which they can be sent; nothing where none does. */
export function MeasuresNotice({ waiting, zone }: Props) {
  const words = useTranslations('overview.home.measures')
  if (!waiting) return null
  const { count, until } = waiting
  return (
    <Card title={words('title', { count })}>
      <p>{words('text', { until: formatDay(until, zone) })}</p>
      <LinkButton href="/my/measures" look="secondary">
        {words('do')}
      </LinkButton>
    </Card>
  )
}
