import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { arrivedAction, noShowAction } from '@/lib/booking/actions'
import type { Appointment } from '@/lib/booking/model'
import { formatTime } from '@/lib/time/format'
import { AppointmentState } from './status'

type Props = {
  readonly arrivals: readonly Appointment[]
  readonly zone: string
  readonly now: Date
  /** The gate's one word for each treatment session, by its id; nothing else of the client's health is shown here. */
  readonly readiness: Readonly<Record<string, ReactNode>>
}

type Key = 'time' | 'client' | 'what' | 'where' | 'status' | 'ready' | 'do'

/** Who comes today, in order of time, and the mark that they are here. That somebody did not come is asked twice: it ends what hangs on it. */
export function Arrivals({ arrivals, zone, now, readiness }: Props) {
  const words = useTranslations('booking')
  const columns: ReadonlyArray<Column<Key>> = [
    { key: 'client', label: words('desk.client'), names: true },
    { key: 'time', label: words('desk.time') },
    { key: 'what', label: words('desk.what') },
    { key: 'where', label: words('desk.where') },
    { key: 'status', label: words('desk.status') },
    { key: 'ready', label: words('desk.ready') },
    { key: 'do', label: words('desk.do'), labelHidden: true },
  ]
  return (
    <Table
      caption={words('desk.arrivals')}
      captionHidden
      columns={columns}
      empty={
        <EmptyState title={words('desk.noArrivals')} level={3}>
          {words('desk.noArrivalsDetail')}
        </EmptyState>
      }
      rows={arrivals.map((each) => ({
        key: each.id,
        cells: {
          client: (
            <TextLink href={`/clients/${each.clientId}/book#${each.id}`}>
              {each.clientLegalName}
            </TextLink>
          ),
          time: formatTime(each.startsAt, zone),
          what: words(`kind.${each.kind}`),
          where: each.room?.name ?? words('calendar.byVideo'),
          status: <AppointmentState status={each.status} waits={each.waits} />,
          ready:
            each.kind === 'treatment-session' ? (readiness[each.id] ?? words('desk.noWord')) : '',
          do: <Marks appointment={each} now={now} />,
        },
      }))}
    />
  )
}

function Marks({ appointment, now }: { readonly appointment: Appointment; readonly now: Date }) {
  const words = useTranslations('booking.one')
  if (appointment.status !== 'booked') return null
  const hidden = { appointmentId: appointment.id, version: String(appointment.version) }
  return (
    <div className="flex flex-wrap gap-2">
      <ActionForm inline action={arrivedAction} hidden={hidden} submitLabel={words('arrived')} />
      {now >= appointment.startsAt ? (
        <Dialog
          trigger={words('noShow')}
          title={words('noShowTitle', { name: appointment.clientLegalName })}
          cancelLabel={words('keep')}
        >
          <p>{words('noShowDetail')}</p>
          <ActionForm
            action={noShowAction}
            hidden={hidden}
            submitLabel={words('noShowSure')}
            submitLook="stop"
          />
        </Dialog>
      ) : null}
    </div>
  )
}
