import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { canonicalJson } from '@/lib/screening/fingerprint'
import { invalidate } from '@/lib/screening/invalidating'
import { formatDayTime } from '@/lib/time/format'
import { addHours, hoursBetween } from '@/lib/time/instant'
import { checkInAlerts } from './check-in-alerts'
import { eventsOf } from './check-in-events'
import { type CheckInInput, factsOf, partsOf, type StoredCheckIn } from './check-in-form'
import { type CheckInRow, newestResponses, sealWords, wordsOf } from './check-in-rows'
import { checkInsAfter, isMonthly } from './check-ins'
import { takeNight } from './confirm-sleep'
import { type DosedSession, dosedSessionsOf, endOf } from './dosed-session'
import { mayAnswerCheckIn } from './policy'
import { raiseCheckIn } from './raise-check-in'

type By = Occasion<ClientViewer>

export interface CheckInKept {
  readonly sessionId: string
  readonly complete: boolean
}
export type CheckInRefusal = Refusal<'check_in_absent' | 'check_in_not_open' | 'check_in_closed'>

/** Hours after the end of its window in which what was already being written is still taken [gen]. */
const GRACE_H = 12

/**
 * Keeps what was answered as a new line and raises, in the same transaction, what somebody must know; what bears on the
 * screening takes the clearance back. With a finished
 * first check-in, the night that it tells of is judged as well.
 */
export async function answerCheckIn(
  occasion: By,
  input: CheckInInput,
): Promise<Outcome<CheckInKept, CheckInRefusal>> {
  const { tx, viewer, now } = occasion
  const { clientId, timeZone } = viewer
  if (!mayAnswerCheckIn(viewer)) return refused('check_in_absent')
  await tx.$queryRaw`SELECT 1 FROM client WHERE id = ${clientId}::uuid FOR UPDATE`
  const sessions = await dosedSessionsOf(occasion, clientId)
  const session = sessions.find(({ sessionId }) => sessionId === input.sessionId)
  if (!session) return refused('check_in_absent')
  if (isMonthly(input.checkIn) && session !== sessions[0]) return refused('check_in_absent')
  const end = endOf(session, now, timeZone)
  const planned = checkInsAfter(end).find(({ key }) => key === input.checkIn)
  if (!planned) return refused('check_in_absent')
  if (now < planned.opensAt)
    return refused('check_in_not_open', { opens: formatDayTime(planned.opensAt, timeZone) })
  if (now >= addHours(planned.closesAt, GRACE_H)) return refused('check_in_closed')
  const { answers, words } = partsOf(input)
  const complete = input.ending === 'finish'
  const responses = await newestResponses(occasion, clientId, [session.sessionId])
  const latest = responses.find(({ checkIn }) => checkIn === input.checkIn) ?? null
  const kept = { sessionId: session.sessionId, complete }
  if (latest && (await isSame(occasion, latest, { answers, words, complete }))) return done(kept)
  const id = randomUUID()
  await tx.checkInResponse.createMany({
    data: [
      {
        id,
        clientId,
        sessionId: session.sessionId,
        checkIn: input.checkIn,
        revision: (latest?.revision ?? 0) + 1,
        complete: complete || (latest?.complete ?? false),
        answers: { ...answers },
        words: await sealWords(occasion, clientId, id, words),
        answeredAt: now,
        ...stamp(occasion),
      },
    ],
  })
  const source = { clientId, sessionId: session.sessionId, checkIn: input.checkIn }
  const facts = factsOf(input.checkIn, answers, hoursBetween(end, now))
  const alerts = checkInAlerts(facts)
  await raiseCheckIn(occasion, source, alerts)
  for (const event of eventsOf(alerts))
    await invalidate(occasion, {
      clientId,
      event,
      source: { kind: 'check_in', id: session.sessionId },
      alerted: true,
    })
  if (complete) await takeTheNight(occasion, session, input.checkIn, answers)
  return done(kept)
}

async function isSame(
  occasion: By,
  latest: CheckInRow,
  { answers, words, complete }: ReturnType<typeof partsOf> & { readonly complete: boolean },
): Promise<boolean> {
  const before = await wordsOf(occasion, occasion.viewer.clientId, latest)
  return (
    (latest.complete || !complete) &&
    canonicalJson(latest.answers) === canonicalJson(answers) &&
    canonicalJson(before) === canonicalJson(words)
  )
}

/** What the rule says of the night is kept with it; a night that was too short refuses no check-in. */
async function takeTheNight(
  occasion: By,
  session: DosedSession,
  checkIn: string,
  { hours, alert }: StoredCheckIn,
): Promise<void> {
  if (checkIn !== '24h' || session.sleptAt || hours === undefined || alert === undefined) return
  await takeNight(occasion, session, { hours, alert: alert === 'yes' })
}
