import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { Appointment, PersonInBrief } from '@/lib/booking/model'
import { CalendarCard } from './calendar-card'

type Props = {
  readonly appointments: readonly Appointment[]
  readonly rooms: readonly PersonInBrief[]
  readonly zone: string
  readonly hrefOf: (appointment: Appointment) => string
}

/** A day: on a desk a column for each room and one for video, on a phone one list in order of time. */
export function CalendarDayView({ appointments, rooms, zone, hrefOf }: Props) {
  const words = useTranslations('booking.calendar')
  if (appointments.length === 0) return <EmptyState title={words('empty')} />
  const columns = [
    ...rooms.map(({ id, name }) => ({ key: id, name, of: inRoom(appointments, id) })),
    {
      key: 'video',
      name: words('byVideo'),
      of: appointments.filter((each) => !rooms.some(({ id }) => id === each.room?.id)),
    },
  ]
  return (
    <>
      <ol className="flow-3 lg:hidden">
        {appointments.map((each) => (
          <li key={each.id}>
            <CalendarCard appointment={each} zone={zone} href={hrefOf(each)} withRoom />
          </li>
        ))}
      </ol>
      <div className="hidden gap-4 lg:grid lg:auto-cols-fr lg:grid-flow-col">
        {columns.map((column) => (
          <section key={column.key} aria-label={column.name} className="min-w-0">
            <h2 className="border-b-2 border-line pb-2 text-lg">{column.name}</h2>
            {column.of.length === 0 ? (
              <p className="pt-3 text-ink-soft">{words('emptyFree')}</p>
            ) : (
              <ol className="flow-3 pt-3">
                {column.of.map((each) => (
                  <li key={each.id}>
                    <CalendarCard
                      appointment={each}
                      zone={zone}
                      href={hrefOf(each)}
                      withRoom={false}
                    />
                  </li>
                ))}
              </ol>
            )}
          </section>
        ))}
      </div>
    </>
  )
}

const inRoom = (appointments: readonly Appointment[], roomId: string) =>
  appointments.filter(({ room }) => room?.id === roomId)
