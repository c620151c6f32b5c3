import { fold, keyOf, plainNames } from '@/lib/medications/normalise'
import { medicines } from '@/lib/medications/reference'
import type { Medicine } from '@/lib/medications/model'

/** Spellings of our own beside the reference: what people write for a product that is in it. */
const spellings: Readonly<Record<string, string>> = {
  ...withCodeine(),
  "Saint John's wort": "St. John's wort",
  'desiccated thyroid': 'thyroid, desiccated',
  'timolol eye drops': 'timolol ophthalmic',
  'birth control pill': 'oral contraceptive (ethinyl estradiol combinations)',
  'birth control pills': 'oral contraceptive (ethinyl estradiol combinations)',
  'oral contraceptives': 'oral contraceptive (ethinyl estradiol combinations)',
}

/** The number on the label says how much codeine is in it: it is part of the name, and written in many ways. */
function withCodeine(): Readonly<Record<string, string>> {
  const names = ['Tylenol with Codeine', 'Tylenol w Codeine', 'Tylenol-Codeine']
  const generic = ['acetaminophen with codeine', 'acetaminophen-codeine']
  const numbered = ['Tylenol', ...names, ...generic].flatMap((name) =>
    [2, 3, 4].flatMap((number) =>
      [`${number}`, `#${number}`, `no ${number}`, `No.${number}`].map((mark) => `${name} ${mark}`),
    ),
  )
  return Object.fromEntries([...names, ...numbered].map((name) => [name, 'codeine/acetaminophen']))
}

/** A generic name with an explanation in brackets is also known without it. */
const withoutBrackets = (name: string): string => name.replace(/\s*\(.*\)\s*/, '')

export interface KnownName {
  readonly name: string
  readonly key: string
  readonly medicine: Medicine
}

const namesOf = (medicine: Medicine): readonly string[] => [
  medicine.generic,
  ...medicine.brands,
  ...(medicine.generic.includes('(') ? [withoutBrackets(medicine.generic)] : []),
  ...Object.keys(spellings).filter((spelling) => spellings[spelling] === medicine.generic),
]

/** Each name of the reference in its full spelling and without strength, form and salt words. */
export const knownNames: readonly KnownName[] = medicines.flatMap((medicine) =>
  namesOf(medicine).flatMap((name) =>
    [...new Set(plainNames(name).map(keyOf))].map((key) => ({
      name,
      key,
      medicine,
    })),
  ),
)

const index = new Map<string, Medicine[]>()
for (const { key, medicine } of knownNames) {
  const known = index.get(key) ?? []
  if (!known.includes(medicine)) index.set(key, [...known, medicine])
}

/** The medicines that bear exactly this name: usually one, none for an unknown name. */
export const medicinesCalled = (key: string): readonly Medicine[] => index.get(key) ?? []

const byIngredients = new Map(
  medicines
    .filter((medicine) => medicine.generic.includes('/'))
    .map((medicine) => [sorted(fold(medicine.generic).split('/')), medicine]),
)

function sorted(parts: readonly string[]): string {
  return parts.toSorted().join('/')
}

/** A product by its ingredients in any order. */
export const productOf = (ingredients: readonly string[]): Medicine | null =>
  byIngredients.get(sorted(ingredients)) ?? null
