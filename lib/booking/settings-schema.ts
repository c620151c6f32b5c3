import { z } from 'zod'
import { type BookedKind, DEFAULT_SETTINGS, NEEDED_PEOPLE } from './settings'

const minutes = (least: number, most: number) =>
  z.coerce
    .number('field.minutes.range')
    .int('field.minutes.range')
    .min(least, 'field.minutes.range')
    .max(most, 'field.minutes.range')

const kind = z.strictObject({
  durationMin: minutes(15, 600),
  beforeMin: minutes(0, 120),
  afterMin: minutes(0, 120),
  people: z.enum(NEEDED_PEOPLE, 'field.people.required'),
})
/** A session without a clinician is never one: the guide can only come besides. */
const session = kind.extend({
  people: z.enum(['clinician', 'both'], 'field.people.clinician'),
})

const kinds = {
  'intake-talk': kind,
  'session-in-clinic': session,
  'session-at-home': session,
  'integration-talk': kind,
  circle: kind,
} satisfies Record<BookedKind, typeof kind | typeof session>

const settings = {
  kinds: z.strictObject(kinds),
  preparationLeadMin: minutes(0, 180),
  roomTurnoverMin: minutes(0, 120),
  gridMin: z.coerce
    .number('field.gridMin.known')
    .refine((grid) => [5, 10, 15, 20, 30, 60].includes(grid), 'field.gridMin.known'),
  noticeMin: minutes(0, 20_160),
  answerMin: minutes(30, 4_320),
  ownMoveMin: minutes(0, 20_160),
}

/** The settings as they are kept, and as a version of today reads an older one. */
export const settingsSchema = z.object({
  ...settings,
  ownMoveMin: settings.ownMoveMin.default(DEFAULT_SETTINGS.ownMoveMin),
})

const leavesTimeForMedicine = ({
  kinds: each,
  preparationLeadMin,
}: {
  readonly kinds: Readonly<Record<'session-in-clinic' | 'session-at-home', { durationMin: number }>>
  readonly preparationLeadMin: number
}) =>
  preparationLeadMin <
  Math.min(each['session-in-clinic'].durationMin, each['session-at-home'].durationMin)

/** The settings as the administrator's form sends them, with the version that was on the page. */
export const settingsChangeSchema = z
  .strictObject({ seenVersion: z.coerce.number().int().min(0), ...settings })
  .refine(leavesTimeForMedicine, {
    error: 'field.preparationLeadMin.long',
    path: ['preparationLeadMin'],
  })
