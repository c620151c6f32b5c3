import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { changesAmong, type MedicineChange } from './changes'
import type { ClientMedicine, Instruction, MedicinePlan, StatedFrequency } from './client-medicine'
import { frequencyForRules, isUnresolved } from './client-medicine'
import { openedEnd, openedReason } from './medicine-words'
import type { Frequency, MedicineRule } from './model'
import { maySeeMedicines, medicineScope } from './policy'

const planColumns = {
  id: true,
  medicationId: true,
  instruction: true,
  holdHours: true,
  wording: true,
  wordingWords: true,
  validUntil: true,
  signerName: true,
  signerCredential: true,
  recordedAt: true,
} as const

const columns = {
  id: true,
  typedName: true,
  generics: true,
  medicineClass: true,
  rule: true,
  matchStatus: true,
  confirmed: true,
  frequency: true,
  dose: true,
  reason: true,
  reasonWords: true,
  prescribedBy: true,
  lastTakenOn: true,
  followsId: true,
  status: true,
  source: true,
  endedAt: true,
  endedReason: true,
  endedWords: true,
  recordedAt: true,
  recordedByName: true,
} as const

/** A client's medicines, those in use first, each with its plan in force; none for a viewer without clinical sight. */
export async function medicinesOf(
  occasion: Occasion,
  clientId: string,
): Promise<readonly ClientMedicine[]> {
  if (!maySeeMedicines(occasion.viewer)) return []
  const rows = await occasion.tx.clientMedication.findMany({
    where: { ...medicineScope(occasion.viewer, clientId), status: { not: 'entered-in-error' } },
    select: {
      ...columns,
      medicationPlans: {
        where: { withdrawnAt: null, validUntil: { gte: occasion.now } },
        select: planColumns,
        orderBy: { recordedAt: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ status: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(
    rows.map(async ({ medicationPlans: [plan], reasonWords, endedWords, lastTakenOn, ...row }) => ({
      ...row,
      rule: row.rule as MedicineRule | null,
      matchStatus: row.matchStatus as ClientMedicine['matchStatus'],
      frequency: row.frequency as StatedFrequency,
      status: row.status as ClientMedicine['status'],
      source: row.source as ClientMedicine['source'],
      lastTakenOn: lastTakenOn?.toISOString().slice(0, 10) ?? null,
      reason: await openedReason(occasion, clientId, { ...row, reasonWords }),
      endedReason: await openedEnd(occasion, clientId, { ...row, endedWords }),
      plan: plan ? await planOf(occasion, clientId, plan, row.generics) : null,
    })),
  )
}

type PlanRow = Omit<MedicinePlan, 'generics' | 'instruction' | 'wording'> & {
  readonly instruction: string
  readonly wording: string | null
  readonly wordingWords: Uint8Array | null
}

const planOf = async (
  occasion: Occasion,
  clientId: string,
  { wordingWords, ...row }: PlanRow,
  generics: readonly string[],
): Promise<MedicinePlan> => ({
  ...row,
  instruction: row.instruction as Instruction,
  generics,
  wording:
    (await openText(
      occasion,
      clientId,
      { table: 'medication_plan', column: 'wording_words', row: row.id },
      wordingWords,
    )) ??
    row.wording ??
    '',
})

/** A listed medicine as the screening's and the gate's rules read it. */
export interface MedicineForRules {
  readonly name: string
  readonly frequency: Frequency | null
  readonly confirmed_generic: string | null
}

/** The medicines in use, oldest first. */
export async function medicinesForRules(
  occasion: Occasion,
  clientId: string,
): Promise<readonly MedicineForRules[]> {
  const medicines = await medicinesOf(occasion, clientId)
  return medicines
    .filter((medicine) => medicine.status === 'active')
    .map((medicine) => ({
      name: medicine.typedName,
      frequency: frequencyForRules(medicine.frequency),
      confirmed_generic:
        medicine.matchStatus !== 'exact' && !isUnresolved(medicine)
          ? (medicine.generics[0] ?? null)
          : null,
    }))
}

/** Plans that are signed, not withdrawn and still valid at this moment. */
export async function plansInForce(
  occasion: Occasion,
  clientId: string,
): Promise<readonly MedicinePlan[]> {
  const medicines = await medicinesOf(occasion, clientId)
  return medicines.flatMap((medicine) =>
    medicine.status === 'active' && medicine.plan ? [medicine.plan] : [],
  )
}

/** What was added, stopped or taken differently after an instant, such as the signature of a clearance. */
export async function medicinesChangedSince(
  occasion: Occasion,
  clientId: string,
  since: Date,
): Promise<readonly MedicineChange[]> {
  return changesAmong(await medicinesOf(occasion, clientId), since)
}
