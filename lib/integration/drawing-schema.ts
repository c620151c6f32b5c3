import { z } from 'zod'
import { DRAWING, MOST_LINES, MOST_LINES_AT_ONCE, MOST_POINTS, PENS, SHADES } from './drawing-model'
import { PROMPTS } from './model'

/** A hand may leave the page a little. */
const measure = z
  .int()
  .min(-50)
  .max(Math.max(DRAWING.width, DRAWING.height) + 50)

export const drawnLineSchema = z.strictObject({
  id: z.uuid(),
  pen: z.enum(PENS),
  shade: z.enum(SHADES),
  points: z
    .array(measure)
    .min(2)
    .max(MOST_POINTS * 2)
    .refine((points) => points.length % 2 === 0)
    .readonly(),
})

/** What the page sends while somebody draws. `clientId` is whose page it is, as with words. */
export const saveDrawingSchema = z.strictObject({
  entryId: z.uuid(),
  clientId: z.uuid(),
  promptId: z.enum(PROMPTS).nullable(),
  clinicPromptId: z.uuid().nullable(),
  add: z.array(drawnLineSchema).max(MOST_LINES_AT_ONCE),
  take: z.array(z.uuid()).max(MOST_LINES),
})
export type SaveDrawing = z.output<typeof saveDrawingSchema>

/** A change as it was sealed. */
export const keptChangeSchema = z.strictObject({
  add: z.array(drawnLineSchema),
  take: z.array(z.uuid()),
})
