import { createHash } from 'node:crypto'

/** A FHIR R4 resource as far as we write one: the type, and facts that are plain JSON. */
export interface Resource {
  readonly resourceType: string
  readonly id: string
  readonly [fact: string]: unknown
}

export interface Bundle {
  readonly resourceType: 'Bundle'
  readonly type: 'collection'
  readonly timestamp: string
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[]
}

export const LOINC = 'http://loinc.org'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const UCUM = 'http://unitsofmeasure.org'

export const coded = (system: string, code: string, display: string) => ({
  coding: [{ system, code, display }],
})
/** A code of our own: a rule, an instrument, an event. */
export const local = (kind: string, code: string, text?: string) => ({
  coding: [{ system: `urn:stillwater:${kind}`, code }],
  ...(text ? { text } : {}),
})
export const hl7 = (system: string, code: string) =>
  coded(`http://terminology.hl7.org/CodeSystem/${system}`, code, code)
export const said = (text: string) => ({ text })
export const quantity = (value: number, unit: string, code = unit) => ({
  value,
  unit,
  system: UCUM,
  code,
})
export const instant = (at: Date): string => at.toISOString()
export const day = (at: Date): string => at.toISOString().slice(0, 10)

export interface Reference {
  readonly reference: string
}
export const refTo = (id: string): Reference => ({ reference: `urn:uuid:${id}` })

/** Facts that are absent are left out: a missing value is never written as an empty one. */
export const present = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** An id for what has no row of its own: the same row and part always give the same one. */
export function partId(id: string, part: string): string {
  const hex = createHash('sha256').update(`${id} ${part}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A value of an answer in FHIR's words, whichever kind it is. Objects are kept as their JSON. */
export function answersOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap(answersOf)
  if (typeof value === 'boolean') return [{ valueBoolean: value }]
  if (typeof value === 'number')
    return [Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value }]
  if (typeof value === 'string') return value === '' ? [] : [{ valueString: value }]
  return [{ valueString: JSON.stringify(value) }]
}

/** An item of a questionnaire with what was answered; none where nothing was. */
export function itemOf(linkId: string, value: unknown, text?: string) {
  const answer = answersOf(value)
  return answer.length === 0 ? [] : [{ linkId, ...(text ? { text } : {}), answer }]
}
