import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 random bits for a link or a sign-in; only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Six digits that a person can say or type. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

export const tokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
