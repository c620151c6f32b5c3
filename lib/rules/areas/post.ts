import { z } from 'zod'
import { DEFAULT_AFTERCARE, VEHICLES } from '@/lib/aftercare/model'
import { drivingHolds } from '@/lib/aftercare/sleep'
import { readCase } from '@/lib/rules/areas/read-case'
import { instantSchema, zoneSchema } from '@/lib/time/schema'

const postCase = z.strictObject({
  session_end_at: instantSchema,
  tz: zoneSchema,
  now: instantSchema,
  confirmed: z.boolean().nullish(),
  sleep: z
    .strictObject({ hours: z.number().min(0).nullish(), alert: z.enum(['yes', 'no']).nullish() })
    .nullish(),
  vehicle: z.enum(VEHICLES).nullish(),
  settings: z
    .strictObject({ full_sleep_min_h: z.number().min(0), post_hours_floor: z.number().min(0) })
    .partial()
    .nullish(),
})

/** Whether the client of a case may drive again, as the case format writes it. */
export function evaluatePostCase(input: unknown): unknown {
  const read = readCase(postCase, input)
  const { hours, alert } = read.sleep ?? {}
  const known = hours !== null && hours !== undefined
  const reasons = drivingHolds(
    {
      sessionEndAt: read.session_end_at,
      zone: read.tz,
      now: read.now,
      confirmed: read.confirmed ?? false,
      sleep: known ? { hours, alert: alert === 'yes' } : null,
    },
    read.vehicle ?? 'car',
    {
      fullSleepMinH: read.settings?.full_sleep_min_h ?? DEFAULT_AFTERCARE.fullSleepMinH,
      postHoursFloor: read.settings?.post_hours_floor ?? DEFAULT_AFTERCARE.postHoursFloor,
    },
  )
  return { driving_allowed: reasons.length === 0, reasons }
}
