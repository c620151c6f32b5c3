import { z } from 'zod'
import { instantsOfLocal } from '@/lib/time/zone'
import { dateSchema } from '@/lib/time/schema'
import type { ChecklistAnswers, MedicineAnswer } from './checklist'
import { ILLNESSES, SAFETY_ANSWERS } from './model'

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.time.unreadable')
const eventShape = {
  precision: z.enum(['exact', 'approx', 'date_only', 'unknown', 'none']).optional(),
  date: dateSchema.optional(),
  time: timeSchema.optional(),
  plusMinus: z.coerce.number().int().min(0).max(720).optional(),
}
const eventSchema = z.strictObject(eventShape).optional()
type EventInput = z.output<typeof eventSchema>

const medicineSchema = z.strictObject({
  ...eventShape,
  patch: z.enum(['on', 'off']).optional(),
  patchDate: dateSchema.optional(),
  patchTime: timeSchema.optional(),
  rescue: z.literal('yes').optional(),
})
const namedSchema = z.strictObject({
  ...eventShape,
  name: z.string().trim().max(200).optional(),
})
const answerSchema = z.enum(['yes', 'no', 'unsure', 'prefer_not']).optional()
const yesNoSchema = z.enum(['yes', 'no']).optional()
const numbered = z.record(z.string().regex(/^\d$/), namedSchema).optional()
const ticked = z.enum([...ILLNESSES, 'none_of_these'])

/** The day's questions as the form sends them: every field may be empty, and wall-clock times are in the client's zone. */
export const checklistFormSchema = z.strictObject({
  appointmentId: z.uuid(),
  ending: z.enum(['keep', 'finish']).default('keep'),
  lastSolids: eventSchema,
  lastMilkyDrink: eventSchema,
  lastLiquids: eventSchema,
  lastAlcohol: eventSchema,
  sip: z
    .strictObject({
      taken: yesNoSchema,
      time: timeSchema.optional(),
      ml: z.coerce.number().int().min(0).max(2000).optional(),
    })
    .optional(),
  medicine: z.record(z.uuid(), medicineSchema).optional(),
  others: z.enum(['none', 'some']).optional(),
  other: numbered,
  substances: z.enum(['none', 'some']).optional(),
  substance: numbered,
  antihypertensive: z.enum(['not_prescribed', 'taken', 'missed', 'unsure']).optional(),
  hangover: answerSchema,
  intoxicated: answerSchema,
  medChanges: answerSchema,
  changes: z.string().trim().max(2000).optional(),
  pregnancy: z.enum(['yes', 'no', 'unsure', 'prefer_not', 'not_applicable']).optional(),
  safety: z.enum(SAFETY_ANSWERS).optional(),
  illness: z.union([ticked.transform((one) => [one]), z.array(ticked).max(10)]).optional(),
  glucoseMgDl: z.coerce
    .number()
    .min(10, 'field.glucose.range')
    .max(1500, 'field.glucose.range')
    .optional(),
  rideHome: z.enum(['named_adult', 'service', 'none']).optional(),
  ride: z.string().trim().max(200).optional(),
  clothed: yesNoSchema,
  addressConfirmed: yesNoSchema,
  spaceSafe: yesNoSchema,
})
export type ChecklistInput = z.output<typeof checklistFormSchema>

/** In whose zone and on which local date the session starts: a sip's time is of that day. */
export interface ChecklistDay {
  readonly zone: string
  readonly date: string
  /** The lines of the client's list that are in use. */
  readonly listed: readonly {
    readonly id: string
    readonly name: string
    readonly patch: boolean
  }[]
}

/** What was answered, in the shape of a clinical case; a half-given time is no answer yet. */
export function answersOf(input: ChecklistInput, day: ChecklistDay): ChecklistAnswers {
  const event = (given: EventInput) => eventOf(given, day.zone)
  return {
    last_solids: event(input.lastSolids),
    last_milky_drink: event(input.lastMilkyDrink),
    last_liquids: event(input.lastLiquids),
    last_alcohol: event(input.lastAlcohol),
    sip: sipOf(input.sip, day),
    medicines: medicinesOf(input, day),
    substances: substancesOf(input, day.zone),
    antihypertensive: input.antihypertensive ?? null,
    hangover: input.hangover ?? null,
    intoxicated: input.intoxicated ?? null,
    med_changes: input.medChanges ?? null,
    pregnancy: input.pregnancy ?? null,
    safety: input.safety ?? null,
    illness: input.illness?.filter((tick) => tick !== 'none_of_these') ?? null,
    glucose_mg_dl: input.glucoseMgDl ?? null,
    ride_home: input.rideHome ?? null,
    clothed: input.clothed ?? null,
    address_confirmed: input.addressConfirmed ? input.addressConfirmed === 'yes' : null,
    space_safe: input.spaceSafe ? input.spaceSafe === 'yes' : null,
  }
}

type StoredEvent = ChecklistAnswers['last_solids']

function eventOf(given: EventInput, tz: string): StoredEvent {
  const { precision, date, time, plusMinus } = given ?? {}
  switch (precision) {
    case 'none':
    case 'unknown':
      return { precision }
    case 'date_only':
      return date ? { precision, date, tz } : null
    case 'exact':
      return date && time ? { precision, local: `${date}T${time}`, tz } : null
    case 'approx':
      return date && time
        ? { precision, local: `${date}T${time}`, tz, plus_minus_min: plusMinus ?? 30 }
        : null
    case undefined:
      return null
  }
}

function sipOf(sip: ChecklistInput['sip'], { zone, date }: ChecklistDay): ChecklistAnswers['sip'] {
  if (sip?.taken !== 'yes') return null
  const at = sip.time ? instantsOfLocal(`${date}T${sip.time}`, zone).at(-1) : undefined
  return { at: at?.toISOString() ?? null, ml: sip.ml ?? null, with_medicine: true }
}

/** Null until somebody has said that nothing else was taken, or what it was. */
function medicinesOf(input: ChecklistInput, day: ChecklistDay): ChecklistAnswers['medicines'] {
  if (!input.others) return null
  const listed = day.listed.map(({ id, name, patch }): MedicineAnswer => {
    const given = input.medicine?.[id]
    return {
      medicationId: id,
      name,
      last: eventOf(given && eventPart(given), day.zone),
      ...(patch ? { patch_removed_at: removedAt(given, day.zone) } : {}),
      rescue_for_seizure: given?.rescue === 'yes',
    }
  })
  const others = input.others === 'some' ? namedOf(input.other, day.zone) : []
  return [...listed, ...others]
}

/** A patch that nobody said came off is still on. */
function removedAt(
  given: z.output<typeof medicineSchema> | undefined,
  zone: string,
): string | null {
  if (given?.patch !== 'off' || !given.patchDate || !given.patchTime) return null
  const at = instantsOfLocal(`${given.patchDate}T${given.patchTime}`, zone).at(-1)
  return at?.toISOString() ?? null
}

function substancesOf(input: ChecklistInput, zone: string): ChecklistAnswers['substances'] {
  if (!input.substances) return null
  if (input.substances === 'none') return []
  const named = namedOf(input.substance, zone)
  return named.length > 0 ? named : null
}

const namedOf = (given: ChecklistInput['other'], zone: string) =>
  Object.values(given ?? {}).flatMap((one) =>
    one.name ? [{ name: one.name, last: eventOf(eventPart(one), zone) }] : [],
  )

const eventPart = ({ precision, date, time, plusMinus }: NonNullable<EventInput>): EventInput => ({
  precision,
  date,
  time,
  plusMinus,
})
