import 'server-only'
import { constraintOf } from '@/lib/db/refused-by-database'
import type { Occasion } from '@/lib/kernel/occasion'
import { type NotDone, type Refusal, refused } from '@/lib/kernel/outcome'

export type WriteRefusal = Refusal<'time_taken'> | Refusal<'not_cleared'>

const REFUSALS: Readonly<Record<string, WriteRefusal['code']>> = {
  appointment_client_is_free: 'time_taken',
  appointment_room_is_free: 'time_taken',
  appointment_clinician_is_free: 'time_taken',
  appointment_guide_is_free: 'time_taken',
  appointment_keeps_offered_times: 'time_taken',
  offer_needs_free_time: 'time_taken',
  circle_needs_free_time: 'time_taken',
  circle_facilitator_is_free: 'time_taken',
  keeps_circles_free: 'time_taken',
  waitlist_offer_room_is_free: 'time_taken',
  waitlist_offer_clinician_is_free: 'time_taken',
  waitlist_offer_guide_is_free: 'time_taken',
  waitlist_offer_client_has_one: 'time_taken',
  appointment_inside_clearance: 'not_cleared',
}

/** The driver passes on a trigger's sentence without its constraint's name. */
const SENTENCES: readonly (readonly [string, WriteRefusal['code']])[] = [
  ['not cleared for that time, setting and route', 'not_cleared'],
  ['That time is offered to somebody who waits', 'time_taken'],
  ['That time is taken', 'time_taken'],
]

const refusalOf = (error: unknown): WriteRefusal['code'] | undefined =>
  REFUSALS[constraintOf(error) ?? ''] ??
  SENTENCES.find(([said]) => error instanceof Error && error.message.includes(said))?.[1]

/**
 * Writes an appointment; where the database's own judges refuse it (someone has just taken that time, the clearance
 * fell away meanwhile), answers the refusal and leaves the transaction alive and as it was. Null: it is written.
 */
export async function guardedWrite(
  { tx }: Occasion,
  write: () => Promise<unknown>,
): Promise<NotDone<WriteRefusal> | null> {
  await tx.$executeRaw`SAVEPOINT before_appointment`
  try {
    await write()
    await tx.$executeRaw`RELEASE SAVEPOINT before_appointment`
    return null
  } catch (error) {
    const code = refusalOf(error)
    if (!code) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_appointment`
    return refused(code)
  }
}
