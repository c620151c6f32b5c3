import 'server-only'
import { toDataURL } from 'qrcode'
import { env } from '@/lib/env'
import { offeredSecret, secretAddress } from './totp'
import type { SignedInPerson } from './viewer-of-request'

/** A new second step as a person takes it into their app: a picture to scan, or letters to type. */
export interface Offer {
  readonly picture: string
  /** In groups of four, to be read aloud. */
  readonly letters: string
}

export async function secondStepOffer({ viewer }: SignedInPerson): Promise<Offer> {
  const secret = offeredSecret(env().masterKey, viewer.personId, viewer.signInId)
  const address = secretAddress(secret, viewer.email, `Stillwater ${viewer.clinic.name}`)
  return {
    picture: await toDataURL(address, { margin: 2, width: 240 }),
    letters: secret.replace(/(.{4})/g, '$1 ').trim(),
  }
}
