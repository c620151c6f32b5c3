import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { acceptForAction, declineForAction, leaveAction } from '@/lib/booking/calendar-actions'
import type { WaitingWish } from '@/lib/booking/waitlist-queries'
import { formatDayTime } from '@/lib/time/format'
import { WishLine } from './wish-line'

type Props = { readonly wishes: readonly WaitingWish[]; readonly zone: string }

/** Who waits, in their order, what was offered and how it was answered; who waits no longer stands below. */
export function StaffWaitlist({ wishes, zone }: Props) {
  const words = useTranslations('booking.wait')
  const waiting = wishes.filter(({ endedWhy }) => endedWhy === null)
  const over = wishes.filter(({ endedWhy }) => endedWhy !== null)
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
      ) : (
        <WishTable wishes={waiting} zone={zone} caption={words('inTurn')} />
      )}
      {over.length > 0 ? (
        <Disclosure summary={words('over', { count: over.length })}>
          <WishTable wishes={over} zone={zone} caption={words('overCaption')} />
        </Disclosure>
      ) : null}
    </>
  )
}

function WishTable({ wishes, zone, caption }: Props & { readonly caption: string }) {
  const words = useTranslations('booking.wait')
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'place', label: words('place') },
        { key: 'who', label: words('who'), names: true },
        { key: 'wish', label: words('wish') },
        { key: 'offers', label: words('offers') },
        { key: 'do', label: words('do'), labelHidden: true },
      ]}
      rows={wishes.map((wish, index) => ({
        key: wish.id,
        cells: {
          place:
            wish.endedWhy === null
              ? index + 1
              : words(`ended.${wish.endedWhy === 'booked' ? 'booked' : 'withdrawn'}`),
          who: <TextLink href={`/clients/${wish.clientId}/book`}>{wish.clientName}</TextLink>,
          wish: <WishLine wish={wish} />,
          offers: <Offers wish={wish} zone={zone} />,
          do:
            wish.endedWhy === null ? (
              <ActionForm
                action={leaveAction}
                hidden={{ wishId: wish.id }}
                submitLabel={words('leave')}
                submitLook="quiet"
                inline
              />
            ) : null,
        },
      }))}
    />
  )
}

function Offers({ wish, zone }: { readonly wish: WaitingWish; readonly zone: string }) {
  const words = useTranslations('booking.wait')
  if (wish.offers.length === 0) return <>{words('noOffers')}</>
  return (
    <ul className="flow-2">
      {wish.offers.map(({ id, startsAt, answerBy, status }) => (
        <li key={id}>
          {formatDayTime(startsAt, zone)}: {words(`offerStatus.${status}`)}
          {status === 'offered' ? (
            <>
              <span className="block text-sm text-ink-soft">
                {words('answerBy', { by: formatDayTime(answerBy, zone) })}
              </span>
              <span className="flex flex-wrap gap-2">
                <ActionForm
                  action={acceptForAction}
                  hidden={{ offerId: id }}
                  submitLabel={words('saidYes')}
                  submitLook="secondary"
                  inline
                />
                <ActionForm
                  action={declineForAction}
                  hidden={{ offerId: id }}
                  submitLabel={words('saidNo')}
                  submitLook="quiet"
                  inline
                />
              </span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
