import { z } from 'zod'
import { ROUTES } from '@/lib/sessions/model'
import { dateSchema } from '@/lib/time/schema'
import { type ProtocolContent, ROUTE_KEYS } from './model'
import { problemsOf } from './rules'
import { FASTING_PROFILES, NUMBER_KEYS, SWITCH_KEYS } from './settings'

const number = z.coerce.number('field.number')
const shape = <Key extends string, Schema extends z.ZodType>(
  keys: readonly Key[],
  schema: Schema,
) => Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>

const MESSAGE = { below_floor: 'field.belowFloor', out_of_range: 'field.outOfRange' } as const

/** A draft as its form sends it. An empty field of a route means: as everywhere else. */
export const draftSchema = z
  .strictObject({
    basedOn: z.coerce.number().int().min(0),
    profile: z.enum(['own', 'source', 'anaesthesia']).default('own'),
    settings: z.strictObject({
      ...shape(NUMBER_KEYS, number),
      ...shape(SWITCH_KEYS, z.enum(['yes', 'no'])),
    }),
    byRoute: z
      .partialRecord(z.enum(ROUTES), z.strictObject(shape(ROUTE_KEYS, number.optional())))
      .default({}),
    fromDate: dateSchema,
    fromTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.time'),
    why: z.string().trim().min(10, 'field.why').max(2000),
  })
  .transform(({ settings, byRoute, profile, ...rest }) => {
    const switches = SWITCH_KEYS.map((key) => [key, settings[key] === 'yes'])
    const content = {
      settings: {
        ...settings,
        ...Object.fromEntries(switches),
        ...(profile === 'own' ? {} : FASTING_PROFILES[profile]),
      },
      byRoute: Object.fromEntries(
        Object.entries(byRoute).flatMap(([route, changes]) => {
          const given = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined)
          return given.length > 0 ? [[route, Object.fromEntries(given)]] : []
        }),
      ),
    } as ProtocolContent
    return { ...rest, content }
  })
  .superRefine(({ content }, context) => {
    for (const { key, route, problem } of problemsOf(content))
      context.addIssue({
        code: 'custom',
        path: route ? ['byRoute', route, key] : ['settings', key],
        message: MESSAGE[problem],
      })
  })
export type DraftInput = z.output<typeof draftSchema>

const draft = { draftId: z.uuid(), hash: z.string().length(64) }

/** `hash` is the draft as the page showed it: another one is refused. */
export const signDraftSchema = z.strictObject({
  ...draft,
  agreed: z.literal('yes', 'field.agreed'),
  confirmPassword: z.string().max(200).optional(),
})
export type SignDraftInput = z.output<typeof signDraftSchema>

export const withdrawDraftSchema = z.strictObject({ draftId: z.uuid() })
export type WithdrawDraftInput = z.output<typeof withdrawDraftSchema>
