import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientMedicine, Instruction, MedicinePlan, StatedFrequency } from './client-medicine'
import { frequencyForRules, isUnresolved } from './client-medicine'
import type { Frequency, MedicineRule } from './model'
import { maySeeMedicines, medicineScope } from './policy'

const planColumns = {
  id: true,
  medicationId: true,
  instruction: true,
  holdHours: true,
  wording: true,
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
  status: true,
  source: true,
  endedAt: true,
  endedReason: true,
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
  return rows.map(({ medicationPlans: [plan], ...row }) => ({
    ...row,
    rule: row.rule as MedicineRule | null,
    matchStatus: row.matchStatus as ClientMedicine['matchStatus'],
    frequency: row.frequency as StatedFrequency,
    status: row.status as ClientMedicine['status'],
    source: row.source as ClientMedicine['source'],
    plan: plan ? planOf(plan, row.generics) : null,
  }))
}

type PlanRow = Omit<MedicinePlan, 'generics' | 'instruction'> & { readonly instruction: string }

const planOf = (row: PlanRow, generics: readonly string[]): MedicinePlan => ({
  ...row,
  instruction: row.instruction as Instruction,
  generics,
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

export interface MedicineChange {
  readonly medicationId: string
  readonly name: string
  readonly change: 'added' | 'stopped'
  readonly at: Date
}

/** What was added to or stopped on the list after an instant, such as the signature of a clearance. */
export async function medicinesChangedSince(
  occasion: Occasion,
  clientId: string,
  since: Date,
): Promise<readonly MedicineChange[]> {
  const medicines = await medicinesOf(occasion, clientId)
  return medicines.flatMap(({ id, typedName, recordedAt, endedAt }): MedicineChange[] => [
    ...(recordedAt > since
      ? [{ medicationId: id, name: typedName, change: 'added' as const, at: recordedAt }]
      : []),
    ...(endedAt && endedAt > since
      ? [{ medicationId: id, name: typedName, change: 'stopped' as const, at: endedAt }]
      : []),
  ])
}
