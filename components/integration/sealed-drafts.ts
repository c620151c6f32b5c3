'use client'

import type { DrawingChange } from '@/lib/integration/drawing-model'
import type { PromptId } from '@/lib/integration/model'

interface Begun {
  readonly promptId: PromptId | null
  readonly clinicPromptId: string | null
}

/** What is kept: an entry's words, lines of its drawing, or a voice note under its own name. */
export interface Draft {
  readonly words: Begun & { readonly text: string; readonly baseRevision: number }
  readonly lines: Begun & DrawingChange
  readonly sound: {
    readonly entryId: string
    readonly type: string
    readonly seconds: number
    readonly sound: string
  }
}
export type DraftKind = keyof Draft

interface Row {
  readonly at: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

const STORE = 'sealed'
const nameOf = (clientId: string, kind: DraftKind, entryId: string) =>
  `${clientId}:${kind}:${entryId}`

let opening: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const wish = indexedDB.open('stillwater-drafts', 1)
    wish.addEventListener('upgradeneeded', () =>
      wish.result.createObjectStore(STORE, { keyPath: 'at' }),
    )
    wish.addEventListener('success', () => resolve(wish.result))
    wish.addEventListener('error', () => reject(wish.error ?? new Error('No storage')))
  })
  return opening
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opened = await database()
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(STORE, mode, { durability: 'strict' })
    const wish = work(transaction.objectStore(STORE))
    transaction.addEventListener('complete', () => resolve(wish.result))
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('Not stored')),
    )
  })
}

/** In memory only, and brought anew by every page: nothing that opens a draft stays on the device. */
const keys = new Map<string, Promise<CryptoKey>>()

/** Whether this browser can keep anything safely: not without a safe connection or a storage. */
const canKeep = () =>
  typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && 'subtle' in crypto

/** Takes the key that came with the page; from now on it can seal, and nobody can read the key out again. */
export function holdKey(clientId: string, key: string): void {
  if (!canKeep() || keys.has(clientId)) return
  const raw = Uint8Array.from(atob(key), (sign) => sign.codePointAt(0) ?? 0)
  keys.set(clientId, crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']))
}

const bound = (at: string) => new TextEncoder().encode(at)

/** Keeps one draft on this device as ciphertext, over the earlier one. False: it could not be kept. */
export async function keepDraft(
  clientId: string,
  kind: DraftKind,
  entryId: string,
  value: unknown,
): Promise<boolean> {
  const key = await keys.get(clientId)
  if (!key) return false
  const at = nameOf(clientId, kind, entryId)
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound(at) },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  )
  await inStore('readwrite', (store) => store.put({ at, nonce, sealed } satisfies Row))
  return true
}

/** Takes a draft off this device: the clinic has it now. */
export async function dropDraft(clientId: string, kind: DraftKind, entryId: string): Promise<void> {
  if (!canKeep()) return
  await inStore('readwrite', (store) => store.delete(nameOf(clientId, kind, entryId)))
}

/** This person's drafts on this device, opened; what another person wrote here cannot be opened and is left alone. */
export async function draftsOf(
  clientId: string,
  kind: DraftKind,
): Promise<readonly { readonly entryId: string; readonly value: unknown }[]> {
  if (!canKeep()) return []
  const prefix = nameOf(clientId, kind, '')
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  const rows = await inStore('readonly', (store) => store.getAll(range) as IDBRequest<Row[]>)
  if (rows.length === 0) return []
  const key = await keys.get(clientId)
  if (!key) return []
  const opened = await Promise.all(
    rows.map(async ({ at, nonce, sealed }) => {
      const text = await crypto.subtle
        .decrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound(at) }, key, sealed)
        .catch(() => null)
      if (!text) return []
      const value: unknown = JSON.parse(new TextDecoder().decode(text))
      return [{ entryId: at.slice(prefix.length), value }]
    }),
  )
  return opened.flat()
}
