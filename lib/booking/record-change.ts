import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'

interface Change {
  readonly change: 'booked' | 'moved' | 'cancelled' | 'noshow' | 'checked-in'
  readonly from?: Date
  readonly to?: Date
  readonly reason?: string | undefined
}

/** Keeps what happened to an appointment, by whom and when. */
export async function recordChange(
  occasion: Occasion,
  appointment: { readonly id: string; readonly clientId: string },
  { change, from, to, reason }: Change,
): Promise<void> {
  await occasion.tx.appointmentChange.createMany({
    data: [
      {
        id: randomUUID(),
        appointmentId: appointment.id,
        clientId: appointment.clientId,
        change,
        fromStartsAt: from ?? null,
        toStartsAt: to ?? null,
        reason: reason ?? null,
        ...stamp(occasion),
      },
    ],
  })
}
