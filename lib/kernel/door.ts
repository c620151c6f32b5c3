import 'server-only'
import { headers } from 'next/headers'
import { monitorOfRequest } from '@/lib/auth/monitor-of-request'
import { fits, type Wanted } from '@/lib/auth/require-viewer'
import { signedInPerson } from '@/lib/auth/viewer-of-request'
import { env } from '@/lib/env'
import type { ClientViewer, MonitorViewer, StaffViewer } from './viewer'

/** Whom a door lets in. `public` is said aloud, never the default. */
export type DoorKeeper = Wanted | 'monitor'

export type ViewerFor<K extends DoorKeeper> = K extends 'client'
  ? ClientViewer
  : K extends 'monitor'
    ? MonitorViewer
    : StaffViewer

/**
 * A request that came from our own pages: the Origin header is ours; without one the browser must say same-origin.
 * `X-Forwarded-*` is never believed here.
 */
export async function fromOurOwnPages(): Promise<boolean> {
  const sent = await headers()
  const origin = sent.get('origin')
  if (origin !== null) return isOurs(origin)
  const site = sent.get('sec-fetch-site')
  return site === 'same-origin' || site === 'none'
}

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=:|$)/

/** The configured address; a demonstration on this machine answers to each of the machine's own names. */
function isOurs(origin: string): boolean {
  const { appOrigin, isProduction } = env()
  if (origin === appOrigin) return true
  const plain = (address: string) => address.replace(LOOPBACK, 'http://localhost')
  return (
    !isProduction &&
    LOOPBACK.test(appOrigin) &&
    LOOPBACK.test(origin) &&
    plain(origin) === plain(appOrigin)
  )
}

/**
 * The viewer that this door asks for, or null: signed out, of another role, without the second step, or covered. Only the
 * doors that open a cover, or say nothing back, are let through `whileCovered`.
 */
export async function viewerAtDoor<K extends DoorKeeper>(
  keeper: K,
  whileCovered = false,
): Promise<ViewerFor<K> | null> {
  if (keeper === 'monitor') return (await monitorOfRequest()) as ViewerFor<K> | null
  const person = await signedInPerson()
  if (!person || !fits(person.viewer, keeper)) return null
  if (person.viewer.kind === 'staff' && !person.secondFactorAt) return null
  if (person.coveredAt && !whileCovered) return null
  return person.viewer as ViewerFor<K>
}
