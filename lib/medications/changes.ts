import type { ClientMedicine } from './client-medicine'

export interface MedicineChange {
  readonly medicationId: string
  readonly name: string
  readonly change: 'added' | 'stopped' | 'dose_changed'
  readonly at: Date
  /** What was taken before and is taken now, where the dose or the rhythm changed. */
  readonly from?: string
  readonly to?: string
}

/** The changes among these lines after an instant. A line that follows another one is that one, taken differently. */
export function changesAmong(
  medicines: readonly ClientMedicine[],
  since: Date,
): readonly MedicineChange[] {
  const byId = new Map(medicines.map((medicine) => [medicine.id, medicine]))
  const followed = new Set(medicines.map(({ followsId }) => followsId))
  return medicines.flatMap((medicine): readonly MedicineChange[] => {
    const { id, typedName, recordedAt, endedAt, followsId } = medicine
    const before = followsId === null ? undefined : byId.get(followsId)
    return [
      ...(recordedAt > since
        ? [
            before
              ? {
                  medicationId: id,
                  name: typedName,
                  change: 'dose_changed' as const,
                  at: recordedAt,
                  from: takenOf(before),
                  to: takenOf(medicine),
                }
              : { medicationId: id, name: typedName, change: 'added' as const, at: recordedAt },
          ]
        : []),
      ...(endedAt && endedAt > since && !followed.has(id)
        ? [{ medicationId: id, name: typedName, change: 'stopped' as const, at: endedAt }]
        : []),
    ]
  })
}

const takenOf = ({ dose, frequency }: ClientMedicine): string =>
  [dose, frequency].filter(Boolean).join(' ')
