import { distance, slipsAllowed } from '@/lib/medications/distance'
import { instantsOfLocal, startOfLocalDay } from '@/lib/time/zone'
import type { LastEvent } from './last-event'
import type { Patch } from './medicine'

const SAYS_PATCH = /\b(patch(es)?|transdermal)\b/i
const PATCH_BRANDS = ['daytrana', 'xelstrym', 'butrans', 'duragesic', 'emsam']

/** Whether a typed name speaks of a patch, which counts from the moment it comes off; a slip of the finger too. */
export const namesAPatch = (typed: string): boolean =>
  SAYS_PATCH.test(typed) || wordsOf(typed).some((word) => PATCH_BRANDS.some(isMeantBy(word)))

const wordsOf = (typed: string): readonly string[] => typed.toLowerCase().match(/\p{L}+/gu) ?? []

const isMeantBy =
  (word: string) =>
  (brand: string): boolean =>
    distance(word, brand) <= slipsAllowed(word.length)

/** What is known of a patch: when it came off, that nobody said so, or that nobody was asked. */
export function patchOf(typed: string, removedAt: Date | string | null | undefined): Patch {
  if (removedAt) return { kind: 'removed', at: new Date(removedAt) }
  const askedAndEmpty = removedAt === null && namesAPatch(typed)
  return askedAndEmpty ? { kind: 'still_on' } : { kind: 'not_a_patch' }
}

/** When a medicine last acted: a patch from its removal, unless another one was put on after it. */
export function lastWorn(last: LastEvent | null, patch: Patch): LastEvent | null {
  if (patch.kind !== 'removed') return last
  return last && isAfter(last, patch.at) ? last : { precision: 'exact', at: patch.at }
}

/** Whether an answer, as it was said, lies after a moment; an hour that no clock showed may. */
function isAfter(event: LastEvent, moment: Date): boolean {
  switch (event.precision) {
    case 'none':
    case 'unknown':
      return false
    case 'exact':
    case 'approx':
      return event.at > moment
    case 'local': {
      const latest = instantsOfLocal(event.local, event.zone).at(-1)
      return latest === undefined || latest > moment
    }
    case 'date_only':
      return startOfLocalDay(event.date, event.zone) > moment
  }
}
