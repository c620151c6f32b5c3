import { z } from 'zod'
import { outcomes, withdrawalCauses } from '@/lib/screening/clearance'
import * as codes from '@/lib/screening/codes'
import { globalEvents } from '@/lib/screening/events'

const clientId = z.uuid()
const list = <const Codes extends readonly [string, ...string[]]>(known: Codes, message: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(known), message).min(1, message),
  )
const score = (highest: number) =>
  z.coerce
    .number('problem.score_impossible')
    .int('problem.score_impossible')
    .min(0, 'problem.score_impossible')
    .max(highest, 'problem.score_impossible')
    .optional()
const reason = z.string('page.field.reason').trim().min(3, 'page.field.reason').max(4000)
const confirmPassword = z.string().max(200).optional()

/** What staff found out themselves. What is left empty stays as it was. */
export const scoresSchema = z.strictObject({
  clientId,
  cssrs: z.enum(codes.cssrs).optional(),
  dast10: score(10),
  audit_c: score(12),
  bmi: z.coerce
    .number('problem.bmi_implausible')
    .min(10, 'problem.bmi_implausible')
    .max(100, 'problem.bmi_implausible')
    .optional(),
  sex_recorded: z.enum(codes.sexRecorded).optional(),
  setting: z.enum(codes.settings).optional(),
  route: z.enum(codes.routes).optional(),
})
export type ScoresInput = z.output<typeof scoresSchema>

export const invalidateSchema = z.strictObject({ clientId, readingId: z.uuid(), reason })
export type InvalidateInput = z.output<typeof invalidateSchema>

export const liftSchema = z.strictObject({
  clientId,
  /** `SCR-BP:stop`: which finding, as it is shown. */
  finding: z.string('page.field.finding').min(1, 'page.field.finding').max(60),
  /** The contradictions within it that are cleared by the same words, one after the other. */
  also: z
    .string()
    .max(1000)
    .transform((keys) => keys.split(' ').filter((key) => key !== ''))
    .optional(),
  reason,
  evidence: z.string('page.field.evidence').trim().min(3, 'page.field.evidence').max(500),
  validUntil: z.iso.date('page.field.validUntil'),
  confirmPassword,
})
export type LiftInput = z.output<typeof liftSchema>

export const countersignSchema = z.strictObject({ clientId, liftId: z.uuid(), confirmPassword })
export type CountersignInput = z.output<typeof countersignSchema>

export const endLiftSchema = z.strictObject({ clientId, liftId: z.uuid() })
export type EndLiftInput = z.output<typeof endLiftSchema>

const decided = {
  clientId,
  /** The fingerprint of what was on the screen. */
  seen: z.string().min(1),
  letter: z.string('page.field.letter').trim().min(10, 'page.field.letter').max(6000),
  reason: z.string().trim().max(4000).optional(),
  confirmPassword,
}

/** A determination: what a clinician decides, for whom it holds and until when. */
export const determinationSchema = z.discriminatedUnion(
  'outcome',
  [
    z.strictObject({
      outcome: z.literal(outcomes[0]),
      ...decided,
      until: z.iso.date('page.field.until'),
      /** The clinician asked the client in person what an event has opened again. */
      askedAgain: z.literal('yes').optional(),
      settings: list(codes.settings, 'page.field.settings'),
      routes: list(codes.routes, 'page.field.routes'),
    }),
    z.strictObject({
      outcome: z.enum([outcomes[1], outcomes[2], outcomes[3]]),
      ...decided,
      until: z.unknown().optional(),
      askedAgain: z.unknown().optional(),
      settings: z.unknown().optional(),
      routes: z.unknown().optional(),
    }),
  ],
  'page.field.outcome',
)
export type DeterminationInput = z.output<typeof determinationSchema>

export const withdrawSchema = z.strictObject({
  clientId,
  cause: z.enum(withdrawalCauses, 'page.field.cause'),
  reason: z.string().trim().max(2000).optional(),
  confirmed: z.literal('yes', 'page.field.confirmed'),
})
export type WithdrawInput = Omit<z.output<typeof withdrawSchema>, 'confirmed'>

/** Something happened that the screening has to ask about again, as a colleague heard or saw it. */
export const tellEventSchema = z.strictObject({
  clientId,
  event: z.enum(globalEvents, 'page.field.event'),
  happenedOn: z.iso.date('page.field.happenedOn'),
  words: z.string('page.field.reason').trim().min(3, 'page.field.reason').max(2000),
  confirmed: z.literal('yes', 'page.field.confirmed'),
})
export type TellEventInput = Omit<z.output<typeof tellEventSchema>, 'confirmed'>
