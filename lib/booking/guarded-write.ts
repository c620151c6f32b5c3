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
  appointment_inside_clearance: 'not_cleared',
}

/** The driver passes on a trigger's sentence without its constraint's name. */
const CLEARANCE_SENTENCE = 'not cleared for that time, setting and route'

const refusalOf = (error: unknown): WriteRefusal['code'] | undefined =>
  REFUSALS[constraintOf(error) ?? ''] ??
  (error instanceof Error && error.message.includes(CLEARANCE_SENTENCE) ? 'not_cleared' : undefined)

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
