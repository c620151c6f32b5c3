import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import { classOf, isUnresolved, recognised } from './client-medicine'
import type { ChangeDoseInput, ConfirmInput, MedicineInput, ResolveInput, StopInput } from './forms'
import { holdList } from './hold-list'
import { matchMedicine } from './matching'
import { openedReason, sealedReason, sealedWords } from './medicine-words'
import { mayListMedicine, medicineScope } from './policy'
import { offeredFor } from './offers'

/** A line that names several medicines: saying yes to one of them would lose the others. */
const SEVERAL = /[/+&,;]| and | with /i

/**
 * Puts a medicine on the client's list as it was typed. What the name may mean stands beside it; a near miss waits for
 * a yes and counts as the strictest thing it could be until then.
 */
export async function listMedicine(
  occasion: Occasion,
  { clientId, name, frequency, dose, reason, source, ...told }: MedicineInput,
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
        prescribedBy: told.prescribedBy ?? null,
        lastTakenOn: told.lastTakenOn ? new Date(`${told.lastTakenOn}T00:00:00Z`) : null,
        reasonWords: await sealedReason(occasion, clientId, medicationId, reason),
        source: occasion.viewer.kind === 'client' ? 'client' : (source ?? 'clinician'),
        ...stamp(occasion),
      },
    ],
  })
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
  { clientId, medicationId, name, evidence, source }: ResolveInput,
): Promise<Outcome<{ medicationId: string }>> {
  const listed = await activeOf(occasion, clientId, medicationId)
  if (!listed || occasion.viewer.kind === 'client') return refused('not_found')
  if (!isUnresolved(listed)) return refused('settled_already')
  const match = matchMedicine(name)
  if (match.status !== 'exact') return refused('not_a_known_name', { name })
  await occasion.tx.clientMedication.updateMany({
    where: { ...medicineScope(occasion.viewer, clientId), id: medicationId, status: 'active' },
    data: {
      status: 'entered-in-error',
      endedAt: occasion.now,
      endedWords: await sealedWords(occasion, clientId, medicationId, 'ended_words', evidence),
    },
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
        prescribedBy: listed.prescribedBy,
        lastTakenOn: listed.lastTakenOn,
        reasonWords: await sealedReason(occasion, clientId, resolvedId, listed.reason),
        followsId: medicationId,
        source: source ?? 'clinician',
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
    data: {
      status: 'stopped',
      endedAt: occasion.now,
      endedWords: await sealedWords(occasion, clientId, medicationId, 'ended_words', reason),
    },
  })
  if (count === 0) return refused('not_found')
  return done(null)
}

/**
 * Another dose, or another rhythm, of the same medicine: the old line ends with its reason and a new one follows it. A
 * plan was agreed for the old dose; it ends with the old line and has to be agreed again.
 */
export async function changeDose(
  occasion: Occasion,
  { clientId, medicationId, dose, frequency, reason }: ChangeDoseInput,
): Promise<Outcome<{ medicationId: string }>> {
  const listed = await activeOf(occasion, clientId, medicationId)
  if (!listed) return refused('not_found')
  if (listed.dose === (dose ?? null) && listed.frequency === frequency)
    return refused('nothing_changed')
  const { count } = await occasion.tx.clientMedication.updateMany({
    where: { ...medicineScope(occasion.viewer, clientId), id: medicationId, status: 'active' },
    data: {
      status: 'stopped',
      endedAt: occasion.now,
      endedWords: await sealedWords(occasion, clientId, medicationId, 'ended_words', reason),
    },
  })
  if (count === 0) return refused('not_found')
  const followingId = randomUUID()
  await occasion.tx.clientMedication.createMany({
    data: [
      {
        id: followingId,
        clientId,
        typedName: listed.typedName,
        generics: listed.generics,
        medicineClass: listed.medicineClass,
        rule: listed.rule,
        matchStatus: listed.matchStatus,
        confirmed: listed.confirmed,
        frequency,
        dose: dose ?? null,
        prescribedBy: listed.prescribedBy,
        reasonWords: await sealedReason(occasion, clientId, followingId, listed.reason),
        followsId: medicationId,
        source: occasion.viewer.kind === 'client' ? 'client' : 'clinician',
        ...stamp(occasion),
      },
    ],
  })
  return done({ medicationId: followingId })
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
      reasonWords: true,
      generics: true,
      medicineClass: true,
      rule: true,
      prescribedBy: true,
      lastTakenOn: true,
    },
  })
  if (!row) return null
  const reason = await openedReason(occasion, clientId, { id: medicationId, ...row })
  const matchStatus = row.matchStatus as 'exact' | 'fuzzy_confirm' | 'ambiguous' | 'unknown'
  return { ...row, reason, matchStatus, status: 'active' as const }
}
