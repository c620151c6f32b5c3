import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import { WithPhones } from '@/components/ui/with-phones'
import { moveOwnAction } from '@/lib/booking/actions'
import type { OwnMovePage } from '@/lib/booking/own-move-page'
import { ownMoveHref } from '@/lib/booking/wish'
import { zoneName } from '@/lib/time/format'
import { SlotChoice } from './slot-choice'
import { slotDays } from './slot-days'

type Props = { readonly page: OwnMovePage; readonly zone: string; readonly phone: string }

/** A week's free times for a session that is booked already; or kindly why it is moved by telephone. */
export function OwnMoveTimes({ page, zone, phone }: Props) {
  const words = useTranslations('booking.ownMove')
  const times = useTranslations('booking.ownSession')
  const { appointment, week, date, now, clinicZone, problem, moveUntil } = page
  if (problem || !moveUntil)
    return (
      <EmptyState
        title={words(problem ? 'stuck' : 'late')}
        action={<LinkButton href={`/my/session/${appointment.id}`}>{words('back')}</LinkButton>}
      >
        <WithPhones
          text={words(problem ? 'stuckDetail' : 'lateDetail', { phone })}
          phones={[phone]}
        />
      </EmptyState>
    )
  const days = slotDays(
    week,
    { reader: zone, other: clinicZone },
    {
      there: (time) => times('there', { time }),
      day: (day, count) => times('day', { day, count }),
    },
  )
  const [named, there] = [zoneName(now, zone), zoneName(now, clinicZone)]
  return (
    <>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {page.earlier ? (
          <TextLink href={ownMoveHref(appointment.id, date, -7)}>{words('earlier')}</TextLink>
        ) : null}
        <TextLink href={ownMoveHref(appointment.id, date, 7)}>{words('later')}</TextLink>
        <TextLink href="/my/waitlist">{times('wait')}</TextLink>
      </p>
      <ActionForm
        action={moveOwnAction}
        hidden={{ appointmentId: appointment.id, version: String(appointment.version) }}
        submitLabel={days.length > 0 ? words('move') : undefined}
      >
        {days.length === 0 ? (
          <EmptyState title={times('noTimes')}>{times('noTimesDetail')}</EmptyState>
        ) : (
          <>
            <SlotChoice
              label={times('times')}
              hint={
                there === named
                  ? times('timesHint', { zone: named })
                  : times('bothZones', { zone: named, there })
              }
              days={days}
            />
            <TextField
              name="reason"
              label={words('reason')}
              hint={words('reasonHint')}
              maxLength={500}
              optional
            />
          </>
        )}
      </ActionForm>
    </>
  )
}
