import { distance, slipsAllowed } from '@/lib/medications/distance'
import { knownNames } from '@/lib/medications/names'
import { fold, keyOf } from '@/lib/medications/normalise'

/** One line of the type-ahead: the name that matched, as the reference writes it, and what it is. */
export interface MedicineSuggestion {
  readonly name: string
  readonly generic: string
  readonly medicineClass: string
}

const startsAWord = (key: string, typed: string): boolean => key.includes(` ${typed}`)

/** How near a name is that only a slip connects; offered where no name begins with what was typed. */
const SLIP = 3

const nearness = (key: string, typed: string): number => {
  if (key === typed) return 0
  if (key.startsWith(typed)) return 1
  if (startsAWord(key, typed)) return 2
  const slips = slipsAllowed(typed.length)
  return slips > 0 && distance(typed, key.slice(0, typed.length)) <= slips ? SLIP : SLIP + 1
}

/**
 * Names to offer while a medicine is being typed, the nearest first. Choosing one is the person's
 * act; nothing is chosen for them. Empty before two letters are typed.
 */
export function suggestMedicines(typed: string, limit = 8): readonly MedicineSuggestion[] {
  const key = keyOf(fold(typed))
  if (key.length < 2) return []
  const near = knownNames.map(({ name, key: known, medicine }) => ({
    name,
    key: known,
    medicine,
    near: nearness(known, key),
  }))
  const begun = near.filter((known) => known.near < SLIP)
  const shown = new Set<string>()
  return (begun.length > 0 ? begun : near.filter((known) => known.near === SLIP))
    .toSorted((a, b) => a.near - b.near || a.key.localeCompare(b.key, 'en'))
    .filter(({ name }) => !shown.has(name) && shown.add(name))
    .slice(0, limit)
    .map(({ name, medicine }) => ({
      name,
      generic: medicine.generic,
      medicineClass: medicine.medicineClass,
    }))
}
