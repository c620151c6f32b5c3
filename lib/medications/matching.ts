import { distance, slipsAllowed } from '@/lib/medications/distance'
import { lookAlikesOf } from '@/lib/medications/look-alikes'
import { knownNames, medicinesCalled, productOf } from '@/lib/medications/names'
import { contentSuffixesOf, keyOf, readings, saysNone } from '@/lib/medications/normalise'
import {
  type MatchStatus,
  type Medicine,
  type MedicineMatch,
  mostRestrictive,
} from '@/lib/medications/model'

const unique = (products: readonly Medicine[]): readonly Medicine[] => [...new Set(products)]

const matched = (
  status: MatchStatus,
  products: readonly Medicine[],
  lookAlikes: readonly string[] = [],
): MedicineMatch => ({
  status,
  products,
  rule: mostRestrictive(products),
  lookAlikes,
  recognised: [],
})

const exactly = (steps: readonly string[]): readonly Medicine[] =>
  steps.map((step) => medicinesCalled(keyOf(step))).find((found) => found.length > 0) ?? []

const partsOf = (step: string): readonly string[] =>
  step
    .split(/\/| and | with /)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Every name within the slips allowed. What was typed with a D or PM is never taken for a name without. */
function misspelt(typed: string): readonly Medicine[] {
  const limit = slipsAllowed(typed.length)
  if (limit === 0) return []
  const hasSuffix = contentSuffixesOf(typed) !== ''
  return unique(
    knownNames
      .filter(
        ({ key }) =>
          Math.abs(key.length - typed.length) <= limit &&
          (!hasSuffix || contentSuffixesOf(key) !== '') &&
          distance(typed, key) <= limit,
      )
      .map(({ medicine }) => medicine),
  )
}

/** Butalbital/acetaminophen/caffeine is the longest name in parts. */
const LENGTHS_OF_NAMES = [1, 2, 3]

/**
 * The medicines of a line of names, one after the other; none where a part is no name. A part that is none by
 * itself belongs to the one before, as in Theo-24 and Claritin-D, or to the one after, as in codeine/acetaminophen.
 */
function namesIn(parts: readonly string[]): readonly Medicine[] {
  const named = parts.map((part) => exactly(readings(part)))
  const found: Medicine[] = []
  let from = 0
  while (from < parts.length) {
    const next = named.findIndex((products, at) => at > from && products.length > 0)
    const upToNext = (next === -1 ? parts.length : next) - from
    const first = [upToNext, ...LENGTHS_OF_NAMES].find((length) =>
      nameIn(parts.slice(from, from + length)),
    )
    const medicine = first === undefined ? null : nameIn(parts.slice(from, from + first))
    if (!medicine || first === undefined) return []
    found.push(medicine)
    from += first
  }
  return found
}

/** The one medicine that these parts together are the name of. */
function nameIn(parts: readonly string[]): Medicine | null {
  const [medicine, ...others] = exactly(readings(parts.join('/')))
  return others.length > 0 ? null : (medicine ?? null)
}

function combination(steps: readonly string[]): readonly Medicine[] {
  for (const step of steps) {
    const parts = partsOf(step)
    if (parts.length < 2) continue
    const found = namesIn(parts)
    if (found.length > 0) return unique(found)
    const product = productOf(parts)
    if (product) return [product]
  }
  return []
}

/** The near misses of the barest reading that has any. */
const nearly = (steps: readonly string[]): readonly Medicine[] =>
  steps
    .toReversed()
    .map((step) => misspelt(keyOf(step)))
    .find((found) => found.length > 0) ?? []

const statusOf = (candidates: readonly Medicine[]): MatchStatus =>
  candidates.length === 1 ? 'fuzzy_confirm' : 'ambiguous'

/** A line of several names of which each is known or nearly known; null where one is neither. */
function nearCombination(parts: readonly string[]): MedicineMatch | null {
  if (parts.length < 2) return null
  const found = parts.map((part) => {
    const known = exactly(readings(part))
    return known.length > 0 ? known : nearly(readings(part))
  })
  if (found.some((candidates) => candidates.length === 0)) return null
  const oneEach = found.every((candidates) => candidates.length === 1)
  return matched(
    oneEach ? 'fuzzy_confirm' : 'ambiguous',
    unique(found.flat()),
    parts.flatMap(lookAlikesOf),
  )
}

/** Medicines that a line names among other words. Substances share words with food and vitamins. */
function mentionedIn(name: string): readonly Medicine[] {
  const words = keyOf(name).split(' ')
  const phrases = words.flatMap((_, from) =>
    [1, 2, 3].map((length) => words.slice(from, from + length).join(' ')),
  )
  return unique(
    phrases
      .filter((phrase) => phrase.length > 3)
      .flatMap(medicinesCalled)
      .filter(({ medicineClass }) => medicineClass !== 'substance'),
  )
}

/**
 * Reads one typed line as medicines: exact names, combinations, then near misses, which are asked
 * about and never accepted by themselves. What is not understood is `unknown`. Clinical rules C.4.
 */
export function matchMedicine(typed: string): MedicineMatch {
  if (saysNone(typed)) return matched('none', [])
  const steps = readings(typed)
  const named = exactly(steps)
  if (named.length > 0) return matched(named.length === 1 ? 'exact' : 'ambiguous', named)
  const together = combination(steps)
  if (together.length > 0) return matched('exact', together)
  const name = steps.at(-1) ?? ''
  const key = keyOf(name)
  const near = nearly(steps)
  if (near.length > 0) return matched(statusOf(near), near, lookAlikesOf(key))
  const parts = partsOf(name)
  return (
    nearCombination(parts) ?? {
      ...matched('unknown', [], lookAlikesOf(key)),
      recognised: mentionedIn(name),
    }
  )
}
