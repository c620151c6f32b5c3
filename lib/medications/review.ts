import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import { hasRole, type StaffViewer } from '@/lib/kernel/viewer'
import { isUnresolved } from './client-medicine'
import type { ReviewInput } from './forms'
import { holdList } from './hold-list'
import { maySeeMedicines, medicineScope } from './policy'
import { medicinesOf } from './queries'

const place = (row: string) => ({ table: 'medication_review', column: 'note', row })

/** The lines in use, as one word: what a reviewer saw is what they sign for. */
export const seenOf = (medicines: readonly { readonly id: string }[]): string =>
  medicines
    .map(({ id }) => id)
    .toSorted()
    .join(',')

/** A clinician has gone through the whole list. Refused where the list changed while they read. */
export async function reviewMedicines(
  occasion: Occasion<StaffViewer>,
  { clientId, seen, note: words }: ReviewInput,
): Promise<Outcome<{ reviewId: string }>> {
  if (!hasRole(occasion.viewer, 'clinician')) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const medicines = await medicinesOf(occasion, clientId)
  const inUse = medicines.filter(({ status }) => status === 'active')
  if (seenOf(inUse) !== seen) return refused('changed_meanwhile')
  const id = randomUUID()
  await occasion.tx.medicationReview.createMany({
    data: [
      {
        id,
        clientId,
        medicationIds: inUse.map((medicine) => medicine.id),
        unresolved: inUse.filter(isUnresolved).length,
        note: words ? await sealText(occasion, clientId, place(id), words) : null,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, { kind: 'signature', table: 'medication_review', rowId: id, clientId })
  return done({ reviewId: id })
}

export interface MedicineReview {
  readonly id: string
  readonly at: Date
  readonly byName: string
  readonly lines: number
  /** The lines that were looked at, as `seenOf` spells them. */
  readonly seen: string
  readonly unresolved: number
  readonly note: string | null
}

/** When the list was gone through, newest first. */
export async function reviewsOf(
  occasion: Occasion,
  clientId: string,
): Promise<readonly MedicineReview[]> {
  if (!maySeeMedicines(occasion.viewer)) return []
  const rows = await occasion.tx.medicationReview.findMany({
    where: medicineScope(occasion.viewer, clientId),
    orderBy: { recordedAt: 'desc' },
    take: 10,
    select: {
      id: true,
      recordedAt: true,
      recordedByName: true,
      medicationIds: true,
      unresolved: true,
      note: true,
    },
  })
  return Promise.all(
    rows.map(
      async ({ id, recordedAt, recordedByName, medicationIds, unresolved, note: sealed }) => ({
        id,
        at: recordedAt,
        byName: recordedByName,
        lines: medicationIds.length,
        seen: seenOf(medicationIds.map((each) => ({ id: each }))),
        unresolved,
        note: await openText(occasion, clientId, place(id), sealed),
      }),
    ),
  )
}
