import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { acceptAction, declineAction, leaveOwnAction } from '@/lib/booking/calendar-actions'
import type { WaitingWish } from '@/lib/booking/waitlist-queries'
import { formatDayTime } from '@/lib/time/format'
import { WishLine } from './wish-line'

type Props = {
  readonly wishes: readonly WaitingWish[]
  readonly zone: string
  readonly now: Date
}

/** A client's own places on the list; a time that is held for them stands first. */
export function OwnWishes({ wishes, zone, now }: Props) {
  const words = useTranslations('booking.waitOwn')
  const waiting = wishes.filter(({ endedWhy }) => endedWhy === null)
  const held = waiting.flatMap(({ offers }) =>
    offers.filter(({ status, answerBy }) => status === 'offered' && answerBy > now),
  )
  if (waiting.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return (
    <div className="flow-4">
      {held.map(({ id, startsAt, answerBy, with: name }) => (
        <Card key={id} title={words('held')}>
          <p className="text-lg font-semibold">{formatDayTime(startsAt, zone)}</p>
          {name ? <p>{words('with', { name })}</p> : null}
          <p>{words('answerBy', { by: formatDayTime(answerBy, zone) })}</p>
          <div className="flex flex-wrap gap-3">
            <ActionForm
              action={acceptAction}
              hidden={{ offerId: id }}
              submitLabel={words('yes')}
              inline
            />
            <ActionForm
              action={declineAction}
              hidden={{ offerId: id }}
              submitLabel={words('no')}
              submitLook="secondary"
              inline
            />
          </div>
        </Card>
      ))}
      {waiting.map((wish) => (
        <Card key={wish.id} title={words('waiting')}>
          <p>
            <WishLine wish={wish} />
          </p>
          <ActionForm
            action={leaveOwnAction}
            hidden={{ wishId: wish.id }}
            submitLabel={words('leave')}
            submitLook="quiet"
            inline
          />
        </Card>
      ))}
    </div>
  )
}
