import 'server-only'
import { hkdfSync } from 'node:crypto'
import { clientKey } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { writerOf } from './hand-in'

const PURPOSE = 'stillwater half-typed in a session, 1'

/**
 * The key under which one colleague's page keeps half-typed words about one client on a device: made from the client's
 * own, the same at every sign-in of that colleague, and of no use to another one. It stays in the page's memory.
 */
export async function halfTypedKeyOf(
  occasion: Occasion<StaffViewer>,
  clientId: string,
): Promise<string> {
  const own = await clientKey(occasion, clientId)
  const info = `${PURPOSE} ${writerOf(occasion.viewer)}`
  return Buffer.from(hkdfSync('sha256', own, '', info, 32)).toString('base64')
}
