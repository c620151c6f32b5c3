import * as z from 'zod'

/** Any number of ticked answers; one alone arrives bare. */
export const list = <T extends z.ZodType>(each: T) =>
  z.union([z.array(each), each.transform((one) => [one])]).default([])

/** A whole number in these bounds, as it was typed. */
export const whole = (least: number, most: number, message: string) =>
  z.coerce.number(message).int(message).min(least, message).max(most, message)
