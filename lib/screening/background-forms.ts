import { z } from 'zod'
import type {
  AntidepressantTrial,
  BackgroundAnswers,
  BackgroundField,
} from '@/lib/screening/background'
import { backgroundKinds } from '@/lib/screening/background'

const line = z.string().max(4000).optional()

/** What the pages of the background questions send beside the shape of the others. */
export const typedBackground = {
  words: line,
  notSaid: z.union([z.string(), z.array(z.string())]).optional(),
  name: line,
  about: line,
  phone: line,
  systolic: line,
  diastolic: line,
  feet: line,
  inches: line,
  centimeters: line,
  pounds: line,
  kilograms: line,
  trials: z
    .record(z.string(), z.strictObject({ name: line, dose: line, weeks: line, result: line }))
    .optional(),
}
const typedShape = z.strictObject(typedBackground)
type Typed = z.output<typeof typedShape>

const CM_PER_INCH = 2.54
const KG_PER_POUND = 0.453_592_37

const number = (typed: string | undefined): number | null =>
  typed === undefined || typed.trim() === '' ? null : Number(typed.trim().replace(',', '.'))
const rounded = (value: number): number => Math.round(value * 10) / 10
const text = (typed: string | undefined): string | null => typed?.trim() || null

/** Why a page of this part is shown again. */
export type BackgroundMistake = 'told_and_not' | 'name_missing' | 'height' | 'weight'

/** Where the sentence of a mistake stands: beneath the field that it is about. */
export const placeOfMistake: Readonly<Record<BackgroundMistake, string>> = {
  told_and_not: 'notSaid',
  name_missing: 'name',
  height: 'feet',
  weight: 'pounds',
}

export const mistakeIn = (value: unknown): BackgroundMistake | null =>
  typeof value === 'object' && value !== null && 'mistake' in value
    ? (value.mistake as BackgroundMistake)
    : null

/** The answer that was typed; undefined where there is none; a mistake where it says two things. */
export function backgroundValueOf(
  field: BackgroundField,
  typed: Typed & { readonly value?: string | undefined },
): BackgroundAnswers[BackgroundField] | undefined | { readonly mistake: BackgroundMistake } {
  const kind = backgroundKinds[field]
  if (kind === 'yes_no_unsure')
    return typed.value as BackgroundAnswers['consent_contact_monitor'] | undefined
  const told = toldOf(kind, typed)
  if (told && 'mistake' in told) return told
  const [notSaid, second] = typed.notSaid === undefined ? [] : [typed.notSaid].flat()
  if (second !== undefined || (notSaid !== undefined && told)) return { mistake: 'told_and_not' }
  return notSaid === undefined
    ? (told ?? undefined)
    : { not_said: notSaid as 'none' | 'unsure' | 'prefer_not' }
}

function toldOf(
  kind: Exclude<(typeof backgroundKinds)[BackgroundField], 'yes_no_unsure'>,
  typed: Typed,
) {
  switch (kind) {
    case 'told': {
      const words = text(typed.words)
      return words === null ? null : { words }
    }
    case 'contact':
      return personOf(typed)
    case 'trials': {
      const trials = Object.values(typed.trials ?? {}).flatMap(trialOf)
      return trials.length === 0 ? null : { trials }
    }
    case 'usual_pressure': {
      const systolic = number(typed.systolic)
      const diastolic = number(typed.diastolic)
      return systolic === null && diastolic === null
        ? null
        : { systolic: systolic ?? Number.NaN, diastolic: diastolic ?? Number.NaN }
    }
    case 'body_size':
      return bodySizeOf(typed)
  }
}

/** A row that was left empty is none; one that was begun is judged like every answer. */
function trialOf(row: {
  readonly [part in 'name' | 'dose' | 'weeks' | 'result']?: string | undefined
}) {
  if (Object.values(row).every((typed) => text(typed) === null)) return []
  const result = row.result as AntidepressantTrial['result']
  return [{ name: text(row.name) ?? '', dose: text(row.dose), weeks: number(row.weeks), result }]
}

function personOf(typed: Typed) {
  const name = text(typed.name)
  const about = text(typed.about)
  const phone = text(typed.phone)
  if (name !== null) return { person: { name, about, phone } }
  return about === null && phone === null ? null : { mistake: 'name_missing' as const }
}

/** Feet and inches or centimeters, pounds or kilograms: whichever was filled in. */
function bodySizeOf(typed: Typed) {
  const feet = number(typed.feet)
  const inches = number(typed.inches)
  const height =
    feet === null && inches === null
      ? number(typed.centimeters)
      : ((feet ?? 0) * 12 + (inches ?? 0)) * CM_PER_INCH
  const pounds = number(typed.pounds)
  const weight = pounds === null ? number(typed.kilograms) : pounds * KG_PER_POUND
  if (height === null && weight === null) return null
  if (height === null) return { mistake: 'height' as const }
  if (weight === null) return { mistake: 'weight' as const }
  return { height_cm: rounded(height), weight_kg: rounded(weight) }
}
