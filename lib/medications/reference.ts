import { type Medicine, medicineRules } from '@/lib/medications/model'
import rows from '@/lib/medications/reference/medicines.json'

type Row = (typeof rows)[number]

const ingredientsOf = (generic: string): readonly string[] => generic.split('/')

const antihypertensives = new Set(
  rows
    .filter((row) => row.class === 'antihypertensive')
    .flatMap((row) => ingredientsOf(row.generic)),
)

/**
 * A product that contains a blood-pressure medicine is never put on an automatic hold, since the
 * source asks to keep taking it: a clinician looks instead. [brief S116], clinical rules C.2.
 */
function ruleOf(row: Row): Medicine['rule'] {
  const rule = medicineRules.find((known) => known === row.rule)
  if (rule === undefined) throw new Error(`${row.generic} has the unknown rule ${row.rule}`)
  const ingredients = ingredientsOf(row.generic)
  const held = rule === 'HOLD_24H' || rule === 'REVIEW_24H'
  return held && ingredients.length > 1 && ingredients.some((name) => antihypertensives.has(name))
    ? 'REVIEW'
    : rule
}

const medicineOf = (row: Row): Medicine => ({
  generic: row.generic,
  brands: row.brands,
  medicineClass: row.class,
  atc: row.atc,
  rxcui: row.rxcui,
  rule: ruleOf(row),
  note: row.note,
})

/** Every medicine, herb, substance and food that the rules know by name. */
export const medicines: readonly Medicine[] = rows.map(medicineOf)

const byGeneric = new Map(medicines.map((medicine) => [medicine.generic, medicine]))

/** The row of this generic name as the reference spells it; null where it has none. */
export const medicineNamed = (generic: string): Medicine | null => byGeneric.get(generic) ?? null
