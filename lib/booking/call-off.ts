import 'server-only'
import { cancelDueWork } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { appointmentToChange, type ChangeRefusal, writeChange } from './change-one'
import { addMinutes, minutesBetween } from '@/lib/time/instant'
import { tellClient } from './letters'
import type { Appointment } from './model'
import { timeStillKnown } from './move-letter'
import { mayChange, mayMark } from './policy'
import { recordChange } from './record-change'
import type { CancelInput, MarkInput } from './schema'
import { freed } from './waitlist-freed'
import { endWhatHangs } from './what-hangs'

export interface Changed {
  readonly appointmentId: string
  readonly clientId: string
}

/** The appointment at the time that its client knows it by: nobody is told of the end of a time they never heard of. */
const asKnown = (appointment: Appointment, startsAt: Date): Appointment => ({
  ...appointment,
  startsAt,
  endsAt: addMinutes(startsAt, minutesBetween(appointment.startsAt, appointment.endsAt)),
})

const changed = ({ id, clientId }: Appointment) => done({ appointmentId: id, clientId })

/** Calls an appointment off, with the reason; its time is free again and nothing more is sent about it. */
export async function cancelAppointment(
  occasion: Occasion,
  { appointmentId, version, reason }: CancelInput,
): Promise<Outcome<Changed, ChangeRefusal>> {
  const found = await appointmentToChange(
    occasion,
    { appointmentId, version },
    ({ kind, clientId }) => mayChange(occasion.viewer, kind, clientId),
    ['booked', 'checked-in'],
  )
  if (!found.ok) return found
  const appointment = found.value
  const data = { status: 'cancelled', cancelledReason: reason }
  if (!(await writeChange(occasion, appointment, data))) return refused('changed_meanwhile')
  const { startsAt } = appointment
  await recordChange(occasion, appointment, { change: 'cancelled', from: startsAt, reason })
  const known = await timeStillKnown(occasion, appointmentId)
  await cancelDueWork(occasion, appointmentId, 'The appointment was cancelled')
  await endWhatHangs(occasion, appointment, 'CANCELLED')
  const told = known ? asKnown(appointment, known) : appointment
  await tellClient(occasion, { ...told, version: appointment.version + 1 }, 'cancelled')
  await freed(occasion, appointment)
  return changed(appointment)
}

/** Notes that the client did not come. Only once the start has passed; what was still to be sent falls away. */
export async function markNoShow(
  occasion: Occasion,
  input: MarkInput,
): Promise<Outcome<Changed, ChangeRefusal | Refusal<'not_yet'>>> {
  const may = () => mayMark(occasion.viewer)
  const found = await appointmentToChange(occasion, input, may, ['booked'])
  if (!found.ok) return found
  const appointment = found.value
  if (occasion.now < appointment.startsAt) return refused('not_yet')
  if (!(await writeChange(occasion, appointment, { status: 'noshow' })))
    return refused('changed_meanwhile')
  await recordChange(occasion, appointment, { change: 'noshow', from: appointment.startsAt })
  await cancelDueWork(occasion, appointment.id, 'The client did not come')
  await endWhatHangs(occasion, appointment, 'NO_SHOW')
  return changed(appointment)
}
