import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/text-field'
import { bookAction, moveAction } from '@/lib/booking/actions'
import type { BookPage } from '@/lib/booking/book-page'
import type { DayOfSlots } from '@/lib/booking/free-slots'
import type { WishInPart } from '@/lib/booking/wish'
import { zoneName } from '@/lib/time/format'
import { SlotChoice } from './slot-choice'
import { slotDays } from './slot-days'

type Props = { readonly page: BookPage; readonly week: readonly DayOfSlots[] }

const hiddenOf = (clientId: string, wish: WishInPart): Record<string, string> => {
  const { kind, setting, route, clinicianId, guideId, roomId } = wish
  const known = {
    clientId,
    kind,
    setting,
    clinicianId,
    guideId,
    route: kind === 'treatment-session' ? route : undefined,
    roomId: setting === 'in_clinic' ? roomId : undefined,
  }
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** A week's free times, to book one or to move an appointment to one. */
export function WeekOfTimes({ page, week }: Props) {
  const words = useTranslations('booking.book')
  const { client, clinic, moving, wish, now } = page
  const zones = { reader: clinic.timeZone, other: client.timeZone }
  const name = client.preferredName
  const days = slotDays(week, zones, {
    there: (time) => words('there', { time, name }),
    day: (day, count) => words('day', { day, count }),
  })
  const none = days.length === 0
  const zone = zoneName(now, zones.reader)
  const there = zoneName(now, zones.other)
  // The form stays where no time is left: it may hold the answer to somebody who came a moment too late.
  const choice = none ? (
    <EmptyState title={words('noTimes')}>{words('noTimesDetail')}</EmptyState>
  ) : (
    <SlotChoice
      label={words('times')}
      hint={
        there === zone ? words('timesHint', { zone }) : words('bothZones', { zone, name, there })
      }
      days={days}
    />
  )
  if (!moving)
    return (
      <ActionForm
        action={bookAction}
        hidden={hiddenOf(client.id, wish)}
        submitLabel={none ? undefined : words('book')}
      >
        {choice}
      </ActionForm>
    )
  const hidden = { appointmentId: moving.id, version: String(moving.version) }
  return (
    <ActionForm action={moveAction} hidden={hidden} submitLabel={none ? undefined : words('move')}>
      {choice}
      {none ? null : <TextField name="reason" label={words('moveReason')} optional />}
    </ActionForm>
  )
}
