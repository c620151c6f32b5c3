import 'server-only'
import { openForClinic, sealForClinic } from '@/lib/crypto/clinic-text'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { nobodySought, type RosterKey, type Sought } from './model'
import { rosterKeyOf, rosterKeyText } from './roster-key'

const LONGEST = 80
const placeOf = ({ membershipId }: StaffViewer) => ({
  table: 'address',
  column: 'name',
  row: membershipId,
})

/**
 * A name never stands in an address, where histories and logs keep it: what is looked for goes there sealed, for the one
 * member who looked. Back, forward and refresh find it again; nothing is stored.
 */
export function soughtBy(viewer: StaffViewer, typed: string): Sought {
  const words = typed.trim().slice(0, LONGEST)
  return words ? { words, sealed: closed(viewer, words) } : nobodySought
}

/** What an address looks for. Somebody else's, a changed one and words that were never sealed look for nobody. */
export function soughtIn(
  viewer: StaffViewer,
  given: string | readonly string[] | undefined,
): Sought {
  const words = opened(viewer, given)
  return words && typeof given === 'string' ? { words, sealed: given } : nobodySought
}

/** A place in the roster, which is named by the name that stands there. */
export const sealedKey = (viewer: StaffViewer, key: RosterKey | null): string | null =>
  key && closed(viewer, rosterKeyText(key))

export const keyIn = (
  viewer: StaffViewer,
  given: string | readonly string[] | undefined,
): RosterKey | undefined => rosterKeyOf(opened(viewer, given))

const closed = (viewer: StaffViewer, text: string): string =>
  Buffer.from(sealForClinic(placeOf(viewer), text)).toString('base64url')

function opened(
  viewer: StaffViewer,
  given: string | readonly string[] | undefined,
): string | undefined {
  if (typeof given !== 'string') return undefined
  try {
    return openForClinic(placeOf(viewer), Buffer.from(given, 'base64url')) ?? undefined
  } catch {
    return undefined
  }
}
