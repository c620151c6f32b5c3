import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { cancelAction } from '@/lib/booking/actions'
import type { Appointment } from '@/lib/booking/model'
import { formatTime } from '@/lib/time/format'
import { CancelDialog } from './cancel-dialog'
import { AppointmentState } from './status'
import { When } from './when'

type Props = {
  readonly appointments: readonly Appointment[]
  readonly zone: string
  readonly name: string
  readonly mayTreat: boolean
}

/** What is booked for one client, each with the ways to change it. */
export function ComingList({ appointments, zone, name, mayTreat }: Props) {
  const words = useTranslations('booking')
  if (appointments.length === 0) return <p>{words('book.nothingComing', { name })}</p>
  return (
    <ul className="flow">
      {appointments.map((each) => (
        <li key={each.id} id={each.id}>
          <Card
            level={3}
            title={words(`kind.${each.kind}`)}
            aside={<AppointmentState status={each.status} waits={each.waits} />}
          >
            <p>
              <When appointment={each} zone={zone} />
            </p>
            <Details appointment={each} zone={zone} />
            {each.waits ? <p>{words('one.waits')}</p> : null}
            {each.status === 'booked' && (mayTreat || each.kind !== 'treatment-session') ? (
              <div className="flex flex-wrap gap-3">
                <LinkButton
                  look="secondary"
                  href={`/clients/${each.clientId}/book?moving=${each.id}`}
                >
                  {words('one.move')}
                </LinkButton>
                <CancelDialog
                  appointment={each}
                  zone={zone}
                  detail={words('one.cancelDetail', { name })}
                  action={cancelAction}
                />
              </div>
            ) : null}
          </Card>
        </li>
      ))}
    </ul>
  )
}

function Details(props: { readonly appointment: Appointment; readonly zone: string }) {
  const words = useTranslations('booking')
  const { clinician, guide, room, setting } = props.appointment
  const people = [clinician, guide].flatMap((person) => person?.name ?? []).join(', ')
  const medicineAt =
    props.appointment.kind === 'treatment-session' ? props.appointment.medicineAt : null
  const facts = [
    words(`setting.${setting}`),
    ...(room ? [words('one.in', { room: room.name })] : []),
    ...(people ? [words('one.with', { people })] : []),
    ...(medicineAt ? [words('one.medicineAt', { time: formatTime(medicineAt, props.zone) })] : []),
  ]
  return <p className="text-ink-soft">{facts.join(' · ')}</p>
}
