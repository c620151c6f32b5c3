import 'server-only'
import { createDecipheriv, createECDH, type ECDH, hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * A letter is closed on a device that must not keep what it says, and opened by this house alone: a fresh key for each
 * letter against the house's public one (ECDH on P-256, HKDF, AES-256-GCM). `components/ui/sealed-letter` closes it.
 */
const CURVE = 'prime256v1'
const VERSION = 1
const POINT = 65
const INFO = 'stillwater letter 1'

let box: ECDH | undefined

/** The house's own pair, made from the master key, so that nothing new has to be kept or lost. */
function letterbox(): ECDH {
  if (box) return box
  const pair = createECDH(CURVE)
  for (let turn = 0; ; turn += 1) {
    const secret = hkdfSync('sha256', env().masterKey, '', `stillwater letterbox ${turn}`, 32)
    try {
      pair.setPrivateKey(Buffer.from(secret))
      return (box = pair)
    } catch {
      // Outside of the curve's order, once in some four thousand million: the next one.
      continue
    }
  }
}

/** What a device closes letters with. No secret: it opens nothing. */
export const letterboxKey = (): string => letterbox().getPublicKey('base64url')

/** Opens a letter; throws where it was closed for somebody else, for another house, or was changed. */
export function openLetter(letter: string, writer: string): string {
  const bytes = Buffer.from(letter, 'base64url')
  if (bytes[0] !== VERSION || bytes.length < 1 + POINT + 12 + 16) throw new Error('Not a letter')
  const point = bytes.subarray(1, 1 + POINT)
  const nonce = bytes.subarray(1 + POINT, 1 + POINT + 12)
  const body = bytes.subarray(1 + POINT + 12)
  const shared = letterbox().computeSecret(point)
  const key = Buffer.from(hkdfSync('sha256', shared, point, INFO, 32))
  const open = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(writer))
  open.setAuthTag(body.subarray(-16))
  return Buffer.concat([open.update(body.subarray(0, -16)), open.final()]).toString('utf8')
}
