import { matchMedicine } from './matching'
import type { Medicine } from './model'

/** What a person may be asked about for a name that was not understood: what it can mean, then names that look alike. */
export function offeredFor(typedName: string): readonly Medicine[] {
  const match = matchMedicine(typedName)
  return [...match.products, ...match.lookAlikes.flatMap((name) => matchMedicine(name).products)]
}

/** The same as generic names, each once: for "Did you mean …?". */
export const offersOf = (typedName: string): readonly string[] => [
  ...new Set(offeredFor(typedName).map((product) => product.generic)),
]
