import { createHmac, timingSafeEqual } from 'node:crypto'
import { generateSync, generateURI, ScureBase32Plugin } from 'otplib'

const SECONDS = 30

const codeOf = (secret: string, step: number): string =>
  generateSync({ secret, epoch: step * SECONDS })

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The 30-second step whose code this is; a clock that is half a minute off is forgiven. Null: not a code of now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const current = Math.floor(now.getTime() / 1000 / SECONDS)
  const steps = [current - 1, current, current + 1]
  return steps.find((step) => same(codeOf(secret, step), code)) ?? null
}

/**
 * The secret that a person is offered while they set up their second step. It follows from their sign-in, so that it
 * stays the same when the page is shown again, and nothing is stored before it is confirmed.
 */
export const offeredSecret = (key: Buffer, personId: string, signInId: string): string =>
  new ScureBase32Plugin().encode(
    createHmac('sha256', key)
      .update(`second-step:${personId}:${signInId}`)
      .digest()
      .subarray(0, 20),
  )

/** The address that an authenticator app reads out of the picture. */
export const secretAddress = (secret: string, email: string, issuer: string): string =>
  generateURI({ issuer, label: email, secret })
