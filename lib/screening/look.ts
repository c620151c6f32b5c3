import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { systemOf } from '@/lib/kernel/viewer'
import { ASK_BEFORE_HOURS } from '@/lib/screening/freshness'
import { latestScreening } from '@/lib/screening/open-screening'
import { type SessionAhead, updateOf } from '@/lib/screening/update'
import { addHours } from '@/lib/time/instant'

/** Whether the short look before a session was taken: what each session asks again was said again, and sent. */
export type Look = 'said' | 'owed'

interface Before {
  readonly session: SessionAhead
  /** When the clearance of this session was signed. */
  readonly clearedAt: Date | null
  /** The client's doses at other sessions. */
  readonly dosesBefore: readonly Date[]
}

/**
 * Where a client stands with "what changed" before one session; null until it opens, 72 hours before. A clinician who
 * signed a clearance since then, and since the last dose, has looked instead. It is asked on behalf of the clinic,
 * since not everybody may see what it rests on; only the word leaves this function. Clinical rules, section B (e) and
 * the rules that expire with each session.
 */
export async function lookBefore(
  occasion: Occasion,
  clientId: string,
  { session, clearedAt, dosesBefore }: Before,
): Promise<Look | null> {
  const opens = addHours(session.at, -ASK_BEFORE_HOURS)
  if (occasion.now < opens) return null
  if (clearedAt && clearedAt >= opens && dosesBefore.every((at) => at < clearedAt)) return 'said'
  const clinic = { ...occasion, viewer: systemOf(occasion.viewer.clinicId) }
  const base = await latestScreening(clinic, clientId)
  if (base?.status === 'in-progress') return 'owed'
  const update = await updateOf(clinic, clientId, session)
  if (!update) return null
  const asked = update.open.some(
    ({ freshness }) => freshness.kind !== 'fresh' && freshness.why.code !== 'not_answered',
  )
  return asked || update.row ? 'owed' : 'said'
}
