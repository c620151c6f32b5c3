'use client'

export type InStore = <Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
) => Promise<Value>

/** One shelf of the browser's own database; its rows carry their name as `at`. */
export function deviceStore(name: string, shelf: string): InStore {
  let opening: Promise<IDBDatabase> | undefined
  const database = () =>
    (opening ??= new Promise((resolve, reject) => {
      const wish = indexedDB.open(name, 1)
      wish.addEventListener('upgradeneeded', () =>
        wish.result.createObjectStore(shelf, { keyPath: 'at' }),
      )
      wish.addEventListener('success', () => resolve(wish.result))
      wish.addEventListener('error', () => reject(wish.error ?? new Error('No storage')))
    }))
  return async (mode, work) => {
    const opened = await database()
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction(shelf, mode, { durability: 'strict' })
      const wish = work(transaction.objectStore(shelf))
      transaction.addEventListener('complete', () => resolve(wish.result))
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('Not stored')),
      )
    })
  }
}

/** Whether this browser can keep anything safely: not without a safe connection or a storage. */
export const canKeep = () =>
  typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && 'subtle' in crypto

/** Every row whose name begins so. */
export const beginningWith = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`)
