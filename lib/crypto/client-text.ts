import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { env } from '@/lib/env'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { type Place, seal, unseal } from './seal'

const opened = new WeakMap<object, Map<string, Promise<Buffer>>>()

/** The client's own 32-byte key, unwrapped once a transaction; made when the client's first text is sealed. */
export function clientKey(occasion: Occasion, clientId: string): Promise<Buffer> {
  const keys = opened.get(occasion.tx) ?? new Map<string, Promise<Buffer>>()
  opened.set(occasion.tx, keys)
  const key = keys.get(clientId) ?? loadOrMake(occasion, clientId)
  keys.set(clientId, key)
  return key
}

async function loadOrMake(occasion: Occasion, clientId: string): Promise<Buffer> {
  const clinicId = occasion.viewer.clinicId
  const place = { table: 'client_key', column: 'wrapped_key', row: clientId }
  const where = { clinicId_clientId: { clinicId, clientId } }
  const found = await occasion.tx.clientKey.findUnique({ where, select: { wrappedKey: true } })
  if (found) return unseal(env().masterKey, place, found.wrappedKey)
  await occasion.tx.clientKey.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        wrappedKey: seal(env().masterKey, place, randomBytes(32)),
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  const made = await occasion.tx.clientKey.findUniqueOrThrow({
    where,
    select: { wrappedKey: true },
  })
  return unseal(env().masterKey, place, made.wrappedKey)
}

/** Seals a client's words for one row and column. */
export const sealText = async (occasion: Occasion, clientId: string, place: Place, text: string) =>
  seal(await clientKey(occasion, clientId), place, text)

/** Opens a client's sealed words; null stays null. */
export const openText = async (
  occasion: Occasion,
  clientId: string,
  place: Place,
  sealed: Uint8Array | null,
) =>
  sealed === null
    ? null
    : unseal(await clientKey(occasion, clientId), place, sealed).toString('utf8')
