'use client'

import { beginningWith, canKeep, deviceStore } from './device-store'

interface Row {
  readonly at: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}
interface OwnKey {
  readonly at: string
  readonly key: CryptoKey
}

const rows = deviceStore('stillwater-drafts', 'sealed')
const ownKeys = deviceStore('stillwater-own-keys', 'keys')

/** In memory only, for keys that came with a page: nothing that opens what they sealed stays on the device. */
const keys = new Map<string, Promise<CryptoKey>>()

/** Takes the key that came with the page; from now on it can seal, and nobody can read the key out again. */
export function holdKey(owner: string, key: string): void {
  if (!canKeep() || keys.has(owner)) return
  const raw = Uint8Array.from(atob(key), (sign) => sign.codePointAt(0) ?? 0)
  keys.set(owner, crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']))
}

/**
 * Holds a key that was made on this device and cannot be read out of it, for what has to open again where no network can
 * bring a key. It goes with `forget`. Only for what its holder may see anyway, and for hours (decision 115).
 */
export function holdOwnKey(owner: string): void {
  if (!canKeep() || keys.has(owner)) return
  const held = ownKeyOf(owner)
  keys.set(owner, held)
  held.catch(() => keys.delete(owner))
}

async function ownKeyOf(owner: string): Promise<CryptoKey> {
  const find = () =>
    ownKeys('readonly', (shelf) => shelf.get(owner) as IDBRequest<OwnKey | undefined>)
  const found = await find()
  if (found) return found.key
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  // Of two pages at the same moment the first one's key stays.
  await ownKeys('readwrite', (shelf) => shelf.add({ at: owner, key } satisfies OwnKey)).catch(
    () => null,
  )
  return (await find())?.key ?? key
}

const nameOf = (owner: string, place: string) => `${owner}:${place}`
const bound = (at: string) => new TextEncoder().encode(at)

/** Keeps something on this device as ciphertext, over what stood there. False: it could not be kept. */
export async function keepSealed(owner: string, place: string, value: unknown): Promise<boolean> {
  const key = await keys.get(owner)
  if (!key) return false
  const at = nameOf(owner, place)
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound(at) },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  )
  await rows('readwrite', (shelf) => shelf.put({ at, nonce, sealed } satisfies Row))
  return true
}

export async function dropSealed(owner: string, place: string): Promise<void> {
  if (!canKeep()) return
  await rows('readwrite', (shelf) => shelf.delete(nameOf(owner, place)))
}

/** What this owner keeps under places that begin so, opened; what another wrote here cannot be opened and is left alone. */
export async function sealedUnder(
  owner: string,
  placePrefix: string,
): Promise<readonly { readonly place: string; readonly value: unknown }[]> {
  if (!canKeep()) return []
  const range = beginningWith(nameOf(owner, placePrefix))
  const found = await rows('readonly', (shelf) => shelf.getAll(range) as IDBRequest<Row[]>)
  const key = found.length > 0 ? await keys.get(owner) : undefined
  if (!key) return []
  const opened = await Promise.all(
    found.map(async ({ at, nonce, sealed }) => {
      const text = await crypto.subtle
        .decrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound(at) }, key, sealed)
        .catch(() => null)
      if (!text) return []
      const value: unknown = JSON.parse(new TextDecoder().decode(text))
      return [{ place: at.slice(owner.length + 1), value }]
    }),
  )
  return opened.flat()
}

/** Takes everything off this device that belongs to owners whose names begin so, their own keys first. */
export async function forget(ownerPrefix: string): Promise<void> {
  if (!canKeep()) return
  for (const owner of keys.keys()) if (owner.startsWith(ownerPrefix)) keys.delete(owner)
  await ownKeys('readwrite', (shelf) => shelf.delete(beginningWith(ownerPrefix)))
  await rows('readwrite', (shelf) => shelf.delete(beginningWith(ownerPrefix)))
}
