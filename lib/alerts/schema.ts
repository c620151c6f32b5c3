import { z } from 'zod'

export const takeAlertSchema = z.strictObject({ alertId: z.uuid() })

/** `ownerId`: whom the reader saw as owner, so that two people who take over do not undo each other. */
export const takeOverSchema = z.strictObject({ alertId: z.uuid(), ownerId: z.uuid().optional() })

export const handOverSchema = z.strictObject({
  alertId: z.uuid(),
  memberId: z.uuid('field.memberId.required'),
})

export const closeAlertSchema = z.strictObject({
  alertId: z.uuid(),
  outcome: z.string('field.outcome.required').trim().min(5, 'field.outcome.short').max(4000),
})
