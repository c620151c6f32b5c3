import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import { classOf, isUnresolved, recognised } from './client-medicine'
import type { ConfirmInput, MedicineInput, ResolveInput, StopInput } from './forms'
import { matchMedicine } from './matching'
import { mayListMedicine, medicineScope } from './policy'
import { offeredFor } from './offers'
import { askForReview } from './reopen'

/** A line that names several medicines: saying yes to one of them would lose the others. */
const SEVERAL = /[/+&,;]| and | with /i

/** A client's row in this clinic, held so that two changes of one list do not cross. */
async function holdList(occasion: Occasion, clientId: string): Promise<boolean> {
  const { viewer, tx } = occasion
  if (viewer.kind === 'client' && viewer.clientId !== clientId) return false
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM client WHERE id = ${clientId}::uuid AND clinic_id = ${viewer.clinicId}::uuid FOR UPDATE`
  return row !== undefined
}

/**
 * Puts a medicine on the client's list as it was typed. What the name may mean stands beside it; a near miss waits for
 * a yes and counts as the strictest thing it could be until then.
 */
export async function listMedicine(
  occasion: Occasion,
  { clientId, name, frequency, dose, reason }: MedicineInput,
): Promise<Outcome<{ medicationId: string; matchStatus: string }>> {
  if (!mayListMedicine(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const match = matchMedicine(name)
  if (match.status === 'none') return refused('nothing_named')
  const twice = await occasion.tx.clientMedication.findFirst({
    where: {
      ...medicineScope(occasion.viewer, clientId),
      status: 'active',
      typedName: { equals: name, mode: 'insensitive' },
    },
    select: { id: true },
  })
  if (twice) return refused('listed_already', { name })
  const medicationId = randomUUID()
  await occasion.tx.clientMedication.createMany({
    data: [
      {
        id: medicationId,
        clientId,
        typedName: name,
        ...recognised(match),
        matchStatus: match.status,
        frequency,
        dose: dose ?? null,
        reason: reason ?? null,
        source: occasion.viewer.kind === 'client' ? 'client' : 'clinician',
        ...stamp(occasion),
      },
    ],
  })
  await askForReview(occasion, clientId, medicationId, { medicine: name, change: 'added' })
  return done({ medicationId, matchStatus: match.status })
}

/** "Did you mean …?" answered with yes. Only a name that was offered for what was typed can be chosen. */
export async function confirmMedicine(
  occasion: Occasion,
  { clientId, medicationId, generic }: ConfirmInput,
): Promise<Outcome<null>> {
  const listed = await activeOf(occasion, clientId, medicationId)
  if (!listed) return refused('not_found')
  if (!isUnresolved(listed)) return refused('settled_already')
  if (SEVERAL.test(listed.typedName)) return refused('one_a_line')
  const chosen = offeredFor(listed.typedName).find((product) => product.generic === generic)
  if (!chosen) return refused('not_offered')
  await occasion.tx.clientMedication.updateMany({
    where: { ...medicineScope(occasion.viewer, clientId), id: medicationId, confirmed: false },
    data: {
      generics: [chosen.generic],
      medicineClass: chosen.medicineClass,
      rule: chosen.rule,
      confirmed: true,
    },
  })
  return done(null)
}

/**
 * A clinician finds out what an unreadable or unknown name is: the old line is closed with the evidence, the right one
 * stands in its place under the clinician's name.
 */
export async function resolveMedicine(
  occasion: Occasion,
  { clientId, medicationId, name, evidence }: ResolveInput,
): Promise<Outcome<{ medicationId: string }>> {
  const listed = await activeOf(occasion, clientId, medicationId)
  if (!listed || occasion.viewer.kind === 'client') return refused('not_found')
  if (!isUnresolved(listed)) return refused('settled_already')
  const match = matchMedicine(name)
  if (match.status !== 'exact') return refused('not_a_known_name', { name })
  await occasion.tx.clientMedication.updateMany({
    where: { ...medicineScope(occasion.viewer, clientId), id: medicationId, status: 'active' },
    data: { status: 'entered-in-error', endedAt: occasion.now, endedReason: evidence },
  })
  const resolvedId = randomUUID()
  await occasion.tx.clientMedication.createMany({
    data: [
      {
        id: resolvedId,
        clientId,
        typedName: name,
        generics: match.products.map((product) => product.generic),
        medicineClass: classOf(match.products),
        rule: match.rule,
        matchStatus: 'exact',
        confirmed: true,
        frequency: listed.frequency,
        dose: listed.dose,
        reason: listed.reason,
        source: 'clinician',
        ...stamp(occasion),
      },
    ],
  })
  return done({ medicationId: resolvedId })
}

/** The client no longer takes it. The line stays, with the reason and the day. */
export async function stopMedicine(
  occasion: Occasion,
  { clientId, medicationId, reason }: StopInput,
): Promise<Outcome<null>> {
  const listed = await activeOf(occasion, clientId, medicationId)
  if (!listed) return refused('not_found')
  const { count } = await occasion.tx.clientMedication.updateMany({
    where: { ...medicineScope(occasion.viewer, clientId), id: medicationId, status: 'active' },
    data: { status: 'stopped', endedAt: occasion.now, endedReason: reason },
  })
  if (count === 0) return refused('not_found')
  await askForReview(occasion, clientId, medicationId, {
    medicine: listed.typedName,
    change: 'stopped',
  })
  return done(null)
}

async function activeOf(occasion: Occasion, clientId: string, medicationId: string) {
  if (!mayListMedicine(occasion.viewer)) return null
  if (!(await holdList(occasion, clientId))) return null
  const row = await occasion.tx.clientMedication.findFirst({
    where: { ...medicineScope(occasion.viewer, clientId), id: medicationId, status: 'active' },
    select: {
      typedName: true,
      matchStatus: true,
      confirmed: true,
      status: true,
      frequency: true,
      dose: true,
      reason: true,
      generics: true,
    },
  })
  if (!row) return null
  const matchStatus = row.matchStatus as 'exact' | 'fuzzy_confirm' | 'ambiguous' | 'unknown'
  return { ...row, matchStatus, status: 'active' as const }
}
