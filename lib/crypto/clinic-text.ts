import 'server-only'
import { env } from '@/lib/env'
import { type Place, seal, unseal } from './seal'

/** Seals words that belong to no client: a facilitator's note, a letter to everybody who sat in a circle. */
export const sealForClinic = (place: Place, text: string): Uint8Array<ArrayBuffer> =>
  seal(env().masterKey, place, text)

/** Opens such words; null stays null. */
export const openForClinic = (place: Place, sealed: Uint8Array | null): string | null =>
  sealed === null ? null : unseal(env().masterKey, place, sealed).toString('utf8')
