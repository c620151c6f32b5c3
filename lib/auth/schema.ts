import { z } from 'zod'

/** As long as a sentence may be; shorter than what would make hashing slow. */
const anyPassword = z
  .string()
  .min(1, 'auth.field.password.required')
  .max(200, 'auth.field.password.long')

/** Length is what helps; no rule asks for signs that nobody remembers [gen, after NIST SP 800-63B]. */
export const newPassword = z
  .string({ error: 'auth.field.newPassword.short' })
  .min(12, 'auth.field.newPassword.short')
  .max(200, 'auth.field.password.long')

export const email = z
  .string({ error: 'auth.field.email.required' })
  .trim()
  .toLowerCase()
  .max(254, 'auth.field.email.shape')
  .pipe(z.email('auth.field.email.shape'))

const sixDigits = z
  .string({ error: 'auth.field.code.shape' })
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'auth.field.code.shape'))

const next = z.string().max(500).optional()

export const passwordSignIn = z.strictObject({ email, password: anyPassword, next })
export const codeRequest = z.strictObject({ email, next })
export const codeSignIn = z.strictObject({ code: sixDigits, next })
export const secondStep = z.strictObject({ code: sixDigits, next })
export const clinicChoice = z.strictObject({ membershipId: z.uuid(), next })
export const passwordChange = z.strictObject({ password: anyPassword, newPassword })
export const signInToEnd = z.strictObject({ signInId: z.uuid() })
