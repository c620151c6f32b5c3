import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { localDate } from '@/lib/time/zone'
import type { Changed } from './call-off'
import { appointmentToChange, type ChangeRefusal, writeChange } from './change-one'
import { clinicOf } from './clinic-of'
import { mayMark } from './policy'
import { recordChange } from './record-change'
import type { MarkInput } from './schema'

/** Marks a client as arrived, on the day of the appointment. Whether the session may begin is the gate's to say. */
export async function markArrived(
  occasion: Occasion,
  input: MarkInput,
): Promise<Outcome<Changed, ChangeRefusal | Refusal<'not_today'>>> {
  const may = () => mayMark(occasion.viewer)
  const found = await appointmentToChange(occasion, input, may, ['booked'])
  if (!found.ok) return found
  const appointment = found.value
  const { timeZone } = await clinicOf(occasion)
  if (localDate(appointment.startsAt, timeZone) !== localDate(occasion.now, timeZone))
    return refused('not_today')
  if (!(await writeChange(occasion, appointment, { status: 'checked-in' })))
    return refused('changed_meanwhile')
  await recordChange(occasion, appointment, { change: 'checked-in' })
  return done({ appointmentId: appointment.id, clientId: appointment.clientId })
}
