import 'server-only'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'
import { settingsInForce } from '@/lib/protocols/in-force'
import { followProtocol } from './follow-protocol'
import { remindClient } from './letters'
import { moveLetterHandlers } from './move-letter'
import { appointmentOf } from './queries'
import { waitlistHandlers } from './waitlist-jobs'
import { reminderHoldsUntil, type ReminderKind, reminderKinds } from './reminders'

/** Looks at the appointment again before anybody is told: only the plan that still stands is spoken of. */
const remind =
  (kind: ReminderKind): Handler =>
  async (occasion, work) => {
    const appointment = await appointmentOf(occasion, work.subjectId)
    if (!appointment) return fellAway('The appointment is not there')
    if (appointment.status !== 'booked') return fellAway(`The appointment is ${appointment.status}`)
    if (appointment.version !== work.subjectVersion) return fellAway('The appointment has changed')
    const holdsUntil =
      appointment.kind === 'treatment-session'
        ? reminderHoldsUntil(
            kind,
            appointment.medicineAt,
            await settingsInForce(occasion, appointment.route),
          )
        : appointment.startsAt
    if (occasion.now >= holdsUntil) return fellAway('Its time is over')
    await remindClient(occasion, appointment, kind, work.id)
    return settled
  }

/** What comes due for appointments, by kind. */
export const bookingHandlers: Handlers = {
  ...Object.fromEntries(reminderKinds.map((kind) => [kind, remind(kind)])),
  'protocol-in-force': async (occasion) => {
    await followProtocol(occasion)
    return settled
  },
  ...moveLetterHandlers,
  ...waitlistHandlers,
}
