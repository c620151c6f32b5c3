import 'server-only'
import { hkdfSync } from 'node:crypto'
import { clientKey } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'

const PURPOSE = 'stillwater draft on a device, 1'

/**
 * The key under which a page keeps words on this device that the clinic does not have yet: the client's own, made from
 * their key for this one purpose, the same at every sign-in. It goes to the page and stays in its memory.
 */
export async function draftKeyOf(occasion: Occasion<ClientViewer>): Promise<string> {
  const own = await clientKey(occasion, occasion.viewer.clientId)
  return Buffer.from(hkdfSync('sha256', own, '', PURPOSE, 32)).toString('base64')
}
