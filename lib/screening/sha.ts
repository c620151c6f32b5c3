import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/screening/fingerprint'

/** The sha-256, in hex, of a value's canonical JSON: what a signature is bound to. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')
