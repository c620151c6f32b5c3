import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { Appointment } from '@/lib/booking/model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly coming: readonly Appointment[]; readonly zone: string }

/** What is booked for this client, in their own time. */
export function ComingCard({ coming, zone }: Props) {
  const words = useTranslations('overview.home.coming')
  const booking = useTranslations('booking')
  return (
    <Card title={words('title')}>
      {coming.length === 0 ? <p className="text-ink-soft">{words('none')}</p> : null}
      <ul className="divide-y divide-line">
        {coming.map(({ id, kind, startsAt, waits }) => {
          const when = `${booking(`kind.${kind}`)}, ${formatDayTime(startsAt, zone)}`
          return (
            <li key={id} className="py-3">
              {kind === 'treatment-session' ? (
                <TextLink href={`/my/session/${id}`}>{when}</TextLink>
              ) : (
                when
              )}
              {waits ? <p className="text-ink-soft">{words('waits')}</p> : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
