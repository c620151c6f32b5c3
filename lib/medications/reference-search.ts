import { easilyMistakenFor } from './look-alikes'
import { type Medicine, type MedicineRule, medicineRules } from './model'
import { fold } from './normalise'
import { medicines } from './reference'

export interface ReferenceWish {
  readonly search: string
  readonly rule: MedicineRule | null
  readonly medicineClass: string | null
}

export const halfLives = ['ultra', 'short', 'intermediate', 'long'] as const
export type HalfLife = (typeof halfLives)[number]

/** Where a row's rule comes from: the source document, a product's label, or general knowledge `[gen]`. */
export type ReferenceSource = 'brief' | 'label' | 'general'

/** One row of the reference as a page shows it. */
export interface ReferenceLine extends Medicine {
  readonly halfLife: HalfLife | null
  readonly remark: string
  readonly source: ReferenceSource
  readonly lookAlikes: readonly string[]
}

/** Where a row gives a span, the longer end counts: it is the careful reading. */
const HALF_LIFE = /hl:(?:short-)?(ultra|short|intermediate|long)\s*[.;]?\s*/
const SOURCE = /\s*\[[^\]]*\]\s*/g

function lineOf(medicine: Medicine): ReferenceLine {
  const note = medicine.note.replace('hl:ultra-short', 'hl:ultra')
  return {
    ...medicine,
    halfLife: (HALF_LIFE.exec(note)?.[1] as HalfLife | undefined) ?? null,
    remark: note.replace(HALF_LIFE, '').replaceAll(SOURCE, ' ').trim(),
    source: note.includes('[brief') ? 'brief' : /label/i.test(note) ? 'label' : 'general',
    lookAlikes: easilyMistakenFor([medicine.generic, ...medicine.brands]),
  }
}

const lines: readonly ReferenceLine[] = medicines
  .map(lineOf)
  .toSorted((a, b) => a.generic.localeCompare(b.generic, 'en'))

export const referenceClasses: readonly string[] = [
  ...new Set(lines.map(({ medicineClass }) => medicineClass)),
].toSorted()

const namesOf = ({ generic, brands }: Medicine): readonly string[] =>
  [generic, ...brands].map((name) => fold(name))

/** How well a line answers: a name that begins so, a name that holds it, its class or code; null where it does not. */
function nearness(line: ReferenceLine, search: string): number | null {
  const [generic = '', ...brands] = namesOf(line)
  if (generic.startsWith(search)) return 0
  if (brands.some((name) => name.startsWith(search))) return 1
  if ([generic, ...brands].some((name) => name.includes(search))) return 2
  const others = [line.medicineClass.replaceAll('_', ' '), line.rule, ...line.atc, ...line.rxcui]
  return others.some((each) => each.toLowerCase().includes(search)) ? 3 : null
}

/** The whole reference, narrowed by a name, a class or a rule; the best answers first, then by name. */
export function searchReference({ search, rule, medicineClass }: ReferenceWish) {
  const wanted = fold(search).trim()
  return lines
    .filter((line) => rule === null || line.rule === rule)
    .filter((line) => medicineClass === null || line.medicineClass === medicineClass)
    .flatMap((line) => {
      const near = wanted === '' ? 0 : nearness(line, wanted)
      return near === null ? [] : [{ line, near }]
    })
    .toSorted((a, b) => a.near - b.near)
    .map(({ line }) => line)
}

/** An address's wish; what it does not know is as good as not asked. */
export function referenceWishOf(asked: Readonly<Record<string, string | string[] | undefined>>) {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 100) : '')
  return {
    search: one('q'),
    rule: medicineRules.find((rule) => rule === one('rule')) ?? null,
    medicineClass: referenceClasses.find((each) => each === one('class')) ?? null,
  } satisfies ReferenceWish
}
