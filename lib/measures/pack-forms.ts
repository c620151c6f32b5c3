import { z } from 'zod'

export const draftPackSchema = z.strictObject({
  content: z.string('pack.field.content').trim().min(2, 'pack.field.content').max(60_000),
})
export type DraftPackInput = z.output<typeof draftPackSchema>

export const installPackSchema = z.strictObject({
  packId: z.uuid(),
  licence: z.string('pack.field.licence').trim().min(10, 'pack.field.licence').max(1000),
  confirmed: z.literal('yes', 'pack.field.confirmed'),
})
export type InstallPackInput = z.output<typeof installPackSchema>

export const retirePackSchema = z.strictObject({ packId: z.uuid() })
export type RetirePackInput = z.output<typeof retirePackSchema>
