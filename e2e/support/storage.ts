import type { Page } from '@playwright/test'

/** Everything that this page's browser keeps for our address, as one text: also what lies in bytes. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const said: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    const told = (value: unknown): void => {
      const bytes =
        value instanceof ArrayBuffer
          ? new Uint8Array(value)
          : ArrayBuffer.isView(value)
            ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
            : null
      if (bytes)
        for (const coding of ['utf-8', 'utf-16le']) said.push(new TextDecoder(coding).decode(bytes))
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(told)
      else said.push(String(value))
    }
    const answered = <Value>(wish: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        wish.addEventListener('success', () => resolve(wish.result))
        wish.addEventListener('error', () => reject(wish.error ?? new Error('No answer')))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = await answered(indexedDB.open(name))
      for (const store of opened.objectStoreNames)
        told(await answered(opened.transaction(store).objectStore(store).getAll()))
      opened.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        said.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    return said.join('\n')
  })
