import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { protocolInForce } from '@/lib/protocols/in-force'
import { settingsFor } from '@/lib/protocols/rules'
import { addMinutes } from '@/lib/time/instant'
import { appointmentOfRow, appointmentColumns } from './appointment-row'
import { reminderKinds, reminderMinutes } from './reminders'

/**
 * Moves the reminders of every session ahead to the windows that now count. One whose new time has passed already
 * falls away: its words would be wrong, and the client's page shows the new times.
 */
export async function followProtocol(occasion: Occasion): Promise<void> {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  const { content } = await protocolInForce(occasion)
  const ahead = await tx.appointment.findMany({
    where: { clinicId, kind: 'treatment-session', status: 'booked', medicineAt: { gt: now } },
    select: appointmentColumns,
  })
  for (const row of ahead) {
    const appointment = appointmentOfRow(row)
    if (appointment.kind !== 'treatment-session') continue
    const windows = settingsFor(content, appointment.route)
    for (const kind of reminderKinds) {
      const dueAt = addMinutes(appointment.medicineAt, -reminderMinutes(kind, windows))
      await tx.dueWork.updateMany({
        where: {
          clinicId,
          kind,
          subjectId: appointment.id,
          subjectVersion: appointment.version,
          status: 'due',
        },
        data:
          dueAt > now
            ? { dueAt }
            : { status: 'cancelled', settledAt: now, note: 'The protocol asks for it earlier' },
      })
    }
  }
}
