import { planCircle, takeSeat } from '@/lib/circles/commands'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addDays, localDate } from '@/lib/time/zone'
import type { House } from './client'
import { onDay, tell } from './telling'

/** The guide's evening circle next week, in which this client has taken a seat. */
export async function circleAhead({ clinic, staff, today }: House, client: ClientViewer) {
  const { circleId } = await tell(
    staff.guide,
    onDay(today, clinic.timeZone, -3, '11:00'),
    (occasion) =>
      planCircle(occasion, {
        title: 'Evening circle',
        format: 'video',
        place: 'The link comes with your seat: meet.example/evening',
        on: addDays(localDate(today, clinic.timeZone), 5),
        from: '18:30',
        until: '19:45',
        seats: 8,
      }),
  )
  await tell(client, onDay(today, client.timeZone, -2, '20:00'), (occasion) =>
    takeSeat(occasion, { circleId, agreed: 'yes' }),
  )
}
