'use client'

import type { DrawingChange } from '@/lib/integration/drawing-model'
import { draftKeyAction } from '@/lib/integration/journal-actions'
import type { PromptId } from '@/lib/integration/model'

interface Begun {
  readonly promptId: PromptId | null
  readonly clinicPromptId: string | null
}

/** What is kept: an entry's words, or lines of its drawing. */
export interface Draft {
  readonly words: Begun & { readonly text: string; readonly baseRevision: number }
  readonly lines: Begun & DrawingChange
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

/** In memory only, and asked for anew by every page: nothing that opens a draft stays on the device. */
const keys = new Map<string, Promise<CryptoKey | null>>()

async function askForKey(): Promise<CryptoKey | null> {
  const answer = await draftKeyAction().catch(() => null)
  if (answer?.status !== 'done') return null
  const raw = Uint8Array.from(atob(answer.value.key), (sign) => sign.codePointAt(0) ?? 0)
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** After a failure the key is asked for again, but not with every letter that is typed. */
const ASK_AGAIN_MS = 4_000

async function keyOf(clientId: string): Promise<CryptoKey | null> {
  const asked = keys.get(clientId) ?? askForKey()
  keys.set(clientId, asked)
  const key = await asked.catch(() => null)
  if (!key && keys.get(clientId) === asked)
    setTimeout(() => {
      if (keys.get(clientId) === asked) keys.delete(clientId)
    }, ASK_AGAIN_MS)
  return key
}

/** Asks for the key while there is a connection, so that it is here when the connection goes. */
export const readyForDrafts = async (clientId: string): Promise<void> => {
  if (canKeep()) await keyOf(clientId)
}

const bound = (at: string) => new TextEncoder().encode(at)

/** Whether this browser can keep anything safely: not without a safe connection or a storage. */
const canKeep = () =>
  typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && 'subtle' in crypto

/** Keeps one draft on this device as ciphertext, over the earlier one. False: it could not be kept. */
export async function keepDraft(
  clientId: string,
  kind: DraftKind,
  entryId: string,
  value: unknown,
): Promise<boolean> {
  if (!canKeep()) return false
  const key = await keyOf(clientId)
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
  const key = await keyOf(clientId)
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
