import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { NotDone } from '@/lib/kernel/outcome'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { covers } from '@/lib/screening/clearance'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { signDetermination } from '@/lib/screening/determining'
import type { DeterminationInput } from '@/lib/screening/staff-forms'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import { wordOf } from './appointment-row'

export interface Determined {
  readonly determinationId: string
  /** Booked sessions that hang on the new clearance from now on. */
  readonly kept: number
}

/**
 * Signs a determination; sessions that were booked and waited because their clearance was taken back go on where the
 * new one covers them. What it does not cover goes on waiting for the front desk.
 */
export async function determine(
  occasion: Occasion<StaffViewer>,
  input: DeterminationInput,
): Promise<Outcome<Determined> | NotDone> {
  await holdBookings(occasion, input.clientId)
  const signed = await signDetermination(occasion, input)
  if (!signed.ok) return signed
  const kept = await keepBookings(occasion, input.clientId)
  return done({ ...signed.value, kept })
}

/** Appointments are held before the client's row: whoever answers the day's questions takes them in that order. */
export async function holdBookings({ tx, viewer }: Occasion, clientId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM appointment
     WHERE clinic_id = ${viewer.clinicId}::uuid AND client_id = ${clientId}::uuid AND status IN ('booked', 'checked-in')
     ORDER BY id FOR UPDATE`
}

/** Hangs waiting sessions on the clearance in force where it covers their time, place and route. Answers how many. */
export async function keepBookings(occasion: Occasion, clientId: string): Promise<number> {
  const { tx, viewer, now } = occasion
  const clearance = await currentClearance(occasion, clientId)
  if (clearance.kind !== 'cleared') return 0
  const { clinicId } = viewer
  const waiting = await tx.appointment.findMany({
    where: {
      clinicId,
      clientId,
      kind: 'treatment-session',
      status: { in: ['booked', 'checked-in'] },
      endsAt: { gt: now },
      determination: { clearanceWithdrawal: { isNot: null } },
    },
    select: { id: true, medicineAt: true, setting: true, route: true },
  })
  const covered = waiting.filter(
    ({ medicineAt, setting, route }) =>
      medicineAt !== null &&
      route !== null &&
      covers(clearance, medicineAt, wordOf(SETTINGS, setting), wordOf(ROUTES, route)),
  )
  const { count } = await tx.appointment.updateMany({
    where: { clinicId, id: { in: covered.map(({ id }) => id) } },
    data: { determinationId: clearance.determinationId },
  })
  return count
}
