import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { PendingInvitation, WaitingForBooking } from '@/lib/booking/desk'
import type { FreeTimes } from '@/lib/booking/desk-page'
import { formatDay, formatTimeWithoutZone } from '@/lib/time/format'

const list = 'divide-y divide-line'
const line = 'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3'

/** Cleared clients without a session ahead. */
export function WaitingList(props: {
  readonly waiting: readonly WaitingForBooking[]
  readonly zone: string
}) {
  const words = useTranslations('booking.desk')
  return (
    <Card title={words('waiting')}>
      {props.waiting.length === 0 ? <p>{words('noWaiting')}</p> : null}
      <ul className={list}>
        {props.waiting.map(({ clientId, name, clearedUntil }) => (
          <li key={clientId} className={line}>
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-sm text-ink-soft">
                {words('clearedUntil', { until: formatDay(clearedUntil, props.zone) })}
              </p>
            </div>
            <LinkButton look="secondary" href={`/clients/${clientId}/book`}>
              {words('book')} <span className="sr-only">{name}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function byDay(starts: readonly Date[], zone: string) {
  const days = new Map<string, string[]>()
  for (const at of starts) {
    const day = formatDay(at, zone)
    days.set(day, [...(days.get(day) ?? []), formatTimeWithoutZone(at, zone)])
  }
  return [...days].map(([day, times]) => ({ day, times }))
}

/** The next free starts of each clinician. */
export function FreeList(props: { readonly free: readonly FreeTimes[]; readonly zone: string }) {
  const words = useTranslations('booking.desk')
  return (
    <Card title={words('free')}>
      <p className="text-sm text-ink-soft">{words('freeHint')}</p>
      <dl className={list}>
        {props.free.map(({ memberId, name, starts }) => (
          <div key={memberId} className="py-3">
            <dt className="font-semibold">{words('freeWith', { name })}</dt>
            <dd className="text-ink-soft">
              {starts.length === 0
                ? words('noFree')
                : byDay(starts, props.zone).map(({ day, times }) => (
                    <span key={day} className="block">
                      {day}: {times.join(' · ')}
                    </span>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Clients who were invited and have not come in. */
export function InvitationList(props: {
  readonly invitations: readonly PendingInvitation[]
  readonly zone: string
}) {
  const words = useTranslations('booking.desk')
  return (
    <Card title={words('invitations')}>
      {props.invitations.length === 0 ? <p>{words('noInvitations')}</p> : null}
      <ul className={list}>
        {props.invitations.map(({ id, name, email, expiresAt, expired }) => (
          <li key={id} className="py-3">
            <p className="font-semibold">{name}</p>
            <p className="text-sm text-ink-soft">
              {email} ·{' '}
              {words(expired ? 'expired' : 'expires', { until: formatDay(expiresAt, props.zone) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
