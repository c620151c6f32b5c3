import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a sealed text lives. Bound into the seal: moved to another row or column, it does not open. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

const VERSION = 1
const bound = ({ table, column, row }: Place) => Buffer.from(`${table}.${column}:${row}`)

/** AES-256-GCM: one byte of version, 12 of nonce, 16 of tag, then the text. `key` is 32 bytes. */
export function seal(key: Buffer, place: Place, text: string | Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place))
  const body = Buffer.concat([
    cipher.update(typeof text === 'string' ? Buffer.from(text) : text),
    cipher.final(),
  ])
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]))
}

/** Opens what `seal` closed; throws where the key, the place or a byte is another. */
export function unseal(key: Buffer, place: Place, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION || bytes.length < 29) throw new Error('Not a sealed text')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13)).setAAD(bound(place))
  cipher.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([cipher.update(bytes.subarray(29)), cipher.final()])
}
