import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Subnav } from '@/components/ui/subnav'
import { TextLink } from '@/components/ui/text-link'
import { WithPhones } from '@/components/ui/with-phones'
import { bookOwnSessionAction } from '@/lib/booking/actions'
import type { OwnSessionPage } from '@/lib/booking/own-session'
import { ownSessionHref } from '@/lib/booking/wish'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { zoneName } from '@/lib/time/format'
import { SlotChoice } from './slot-choice'
import { slotDays } from './slot-days'

type Props = { readonly page: OwnSessionPage; readonly viewer: ClientViewer }

/** The times among which a client may choose, on their own clock; or kindly why there is none yet. */
export function OwnSessionTimes({ page, viewer }: Props) {
  const words = useTranslations('booking.ownSession')
  const { way, ways, clinicianId, week, date, now, clinicZone, problem } = page
  if (problem || !way || !clinicianId)
    return (
      <EmptyState
        title={words('notYet')}
        action={<LinkButton href="/my">{words('home')}</LinkButton>}
      >
        <WithPhones
          text={words('notYetDetail', { phone: viewer.clinic.phone })}
          phones={[viewer.clinic.phone]}
        />
      </EmptyState>
    )
  const zone = viewer.timeZone
  const zones = { reader: zone, other: clinicZone }
  const days = slotDays(week, zones, {
    there: (time) => words('there', { time }),
    day: (day, count) => words('day', { day, count }),
  })
  const [named, there] = [zoneName(now, zone), zoneName(now, clinicZone)]
  return (
    <>
      {ways.length > 1 ? (
        <Subnav
          label={words('where')}
          items={ways.map(({ setting }) => ({
            href: ownSessionHref(setting),
            label: words(`setting.${setting}`),
            current: setting === way.setting,
          }))}
        />
      ) : (
        <p>{words(`setting.${way.setting}`)}</p>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {page.earlier ? (
          <TextLink href={ownSessionHref(way.setting, date, -7)}>{words('earlier')}</TextLink>
        ) : null}
        <TextLink href={ownSessionHref(way.setting, date, 7)}>{words('later')}</TextLink>
        <TextLink href="/my/waitlist">{words('wait')}</TextLink>
      </p>
      <ActionForm
        action={bookOwnSessionAction}
        hidden={{
          clientId: viewer.clientId,
          kind: 'treatment-session',
          setting: way.setting,
          route: way.route,
          clinicianId,
        }}
        submitLabel={days.length > 0 ? words('book') : undefined}
      >
        {days.length === 0 ? (
          <EmptyState title={words('noTimes')}>{words('noTimesDetail')}</EmptyState>
        ) : (
          <SlotChoice
            label={words('times')}
            hint={
              there === named
                ? words('timesHint', { zone: named })
                : words('bothZones', { zone: named, there })
            }
            days={days}
          />
        )}
      </ActionForm>
    </>
  )
}
