import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { MedicineChange } from '@/lib/medications/changes'
import { medicinesChangedSince } from '@/lib/medications/queries'
import type { Clearance } from '@/lib/screening/clearance'
import type { Route, Setting } from '@/lib/screening/codes'
import type { Decision } from '@/lib/screening/model'
import { clinicZone } from '@/lib/screening/judged'
import { gapEnd } from '@/lib/screening/freshness'
import { localDate } from '@/lib/time/zone'

/**
 * A client's clearance at this moment. Everybody who books, prepares or treats asks here; the database asks again at
 * the booking and at the dose.
 */
export async function currentClearance(occasion: Occasion, clientId: string): Promise<Clearance> {
  const { tx, viewer, now } = occasion
  const row = await tx.screeningDetermination.findFirst({
    where: { clinicId: viewer.clinicId, clientId, outcome: 'cleared' },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      decision: true,
      clearedFrom: true,
      clearedUntil: true,
      settings: true,
      routes: true,
      signedAt: true,
      screening: { select: { submittedAt: true, countedFrom: true } },
      clearanceWithdrawal: { select: { cause: true, withdrawnAt: true } },
    },
  })
  if (!row?.clearedFrom || !row.clearedUntil) return { kind: 'none' }
  const determinationId = row.id
  if (row.clearanceWithdrawal)
    return { kind: 'withdrawn', determinationId, ...row.clearanceWithdrawal }
  if (row.clearedUntil < now) return { kind: 'expired', determinationId, until: row.clearedUntil }
  const zone = await clinicZone(occasion)
  const counted = row.screening.countedFrom ?? row.screening.submittedAt ?? row.signedAt
  const lapses = await lapsesAt(occasion, clientId, counted, zone)
  if (lapses && lapses < now) return { kind: 'expired', determinationId, until: lapses }
  return {
    kind: 'cleared',
    determinationId,
    from: row.clearedFrom,
    until: row.clearedUntil,
    lapsesAt: lapses && lapses < row.clearedUntil ? lapses : null,
    settings: row.settings as Setting[],
    routes: row.routes as Route[],
    decision: row.decision as Decision,
    screeningDate: localDate(counted, zone),
  }
}

/**
 * When a clearance lapses because more than ninety days go by without a session and its answers are from before that;
 * null where no session was held, or the answers are newer. Clinical rules, section B (f).
 */
async function lapsesAt(
  { tx, viewer, now }: Occasion,
  clientId: string,
  counted: Date,
  zone: string,
): Promise<Date | null> {
  const last = await tx.doseAdministration.findFirst({
    where: { clinicId: viewer.clinicId, clientId, givenAt: { lte: now } },
    orderBy: { givenAt: 'desc' },
    select: { givenAt: true },
  })
  return last ? gapEnd(last.givenAt, counted, zone) : null
}

/** Medicines that changed after the clearance in force was signed: each asks for a clinician's look. */
export async function changedSinceScreening(
  occasion: Occasion,
  clientId: string,
): Promise<readonly MedicineChange[]> {
  const last = await occasion.tx.screeningDetermination.findFirst({
    where: { clinicId: occasion.viewer.clinicId, clientId, outcome: 'cleared' },
    orderBy: { signedAt: 'desc' },
    select: { signedAt: true },
  })
  return last ? medicinesChangedSince(occasion, clientId, last.signedAt) : []
}
