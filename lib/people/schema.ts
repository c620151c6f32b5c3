import { z } from 'zod'
import { DUTIES } from './duties'
import { CREDENTIALS, STAFF_ROLES } from './model'

/** A group of boxes: one tick arrives as a text, several as a list, none not at all. */
const ticked = <Values extends readonly [string, ...string[]]>(values: Values, message: string) =>
  z
    .preprocess(
      (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
      z.array(z.enum(values, message)),
    )
    .transform((chosen) => [...new Set(chosen)])

export const name = z
  .string({ error: 'field.name.required' })
  .min(2, 'field.name.required')
  .max(120, 'field.name.long')
export const title = z.string().max(60, 'field.title.long').optional()
export const staffRoles = ticked(STAFF_ROLES, 'field.roles.required').refine(
  (roles) => roles.length > 0,
  'field.roles.required',
)
export const credentials = ticked(CREDENTIALS, 'field.credentials.known')

export const memberChange = z.strictObject({
  membershipId: z.uuid(),
  seen: z.string().max(2_000),
  name,
  title,
  roles: staffRoles,
  credentials,
})

export const memberNamed = z.strictObject({ membershipId: z.uuid() })

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.hours.shape')
const day = z
  .strictObject({ opens: time.optional(), closes: time.optional() })
  .refine(({ opens, closes }) => !opens === !closes, {
    error: 'field.hours.both',
    path: ['closes'],
  })
  .refine(({ opens, closes }) => !opens || !closes || opens < closes, {
    error: 'field.hours.order',
    path: ['closes'],
  })

/** A week as the form sends it: `day1.opens`, `day1.closes`, …; a day without times is a day off. */
export const workingWeek = z
  .strictObject({
    membershipId: z.uuid(),
    day1: day.optional(),
    day2: day.optional(),
    day3: day.optional(),
    day4: day.optional(),
    day5: day.optional(),
    day6: day.optional(),
    day7: day.optional(),
  })
  .transform(({ membershipId, ...days }) => ({
    membershipId,
    hours: WEEKDAYS.flatMap((weekday) => {
      const { opens, closes } = days[`day${weekday}`] ?? {}
      return opens && closes ? [{ weekday, opens, closes }] : []
    }),
  }))

const local = {
  startsOn: z.iso.date('field.shift.date'),
  startsAt: time,
  endsOn: z.iso.date('field.shift.date'),
  endsAt: time,
}

export const newShift = z.strictObject({
  duty: z.enum(DUTIES, 'field.shift.duty'),
  memberId: z.uuid('field.shift.member'),
  ...local,
})

export const shiftChange = z.strictObject({
  shiftId: z.uuid(),
  memberId: z.uuid('field.shift.member'),
  ...local,
})

export const shiftNamed = z.object({ shiftId: z.uuid() })
