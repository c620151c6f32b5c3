import type { Setting } from '@/lib/sessions/model'
import { addDays, localDate } from '@/lib/time/zone'
import {
  CONSENT_VALID_DAYS,
  type ConsentKind,
  type ConsentSignature,
  type ConsentStanding,
  type ConsentText,
} from './model'

/** What has to be signed for a session: a session at home is also one by video. */
export const consentsFor = (setting: Setting): readonly ConsentKind[] =>
  setting === 'at_home' ? ['treatment', 'privacy', 'video'] : ['treatment', 'privacy']

/** How a client stands to the text in force: a signature counts for its own version, a year long, until it is withdrawn. */
export function standingOf(
  text: ConsentText | null,
  signatures: readonly ConsentSignature[],
  now: Date,
  zone: string,
): ConsentStanding {
  const standing = signatures
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => b.signedAt.getTime() - a.signedAt.getTime())
  const [latest] = standing
  if (!text || !latest)
    return {
      status: 'missing',
      textId: text?.id ?? null,
      withdrawn: standing.length < signatures.length,
    }
  const current = standing.find(({ textId, hash }) => textId === text.id && hash === text.hash)
  if (!current)
    return {
      status: 'outdated',
      textId: text.id,
      signatureId: latest.id,
      why: 'new_version',
    }
  const base = { textId: text.id, signatureId: current.id }
  const lastDay = addDays(localDate(current.signedAt, zone), CONSENT_VALID_DAYS)
  return localDate(now, zone) > lastDay
    ? { status: 'outdated', ...base, why: 'a_year_old' }
    : { status: 'signed_current', ...base, signedAt: current.signedAt }
}

/** The weakest of several standings: one missing consent is a missing consent. */
export function weakestOf(standings: readonly ConsentStanding[]): ConsentStanding['status'] {
  const statuses = standings.map(({ status }) => status)
  if (statuses.length === 0 || statuses.includes('missing')) return 'missing'
  return statuses.includes('outdated') ? 'outdated' : 'signed_current'
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}'’.-]/gu, '')
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, ' ')

/** Whether the typed name is the client's own, accents, hyphens, capitals and spaces aside. */
export const isOwnName = (typed: string, names: readonly string[]): boolean =>
  plain(typed) !== '' && names.some((name) => plain(name) === plain(typed))
