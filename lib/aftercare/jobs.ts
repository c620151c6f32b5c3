import 'server-only'
import { fellAway, type Handler, type Handlers, settled, type Work } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { atHumaneHour, isHumane } from '@/lib/time/humane'
import { addHours, hoursBetween } from '@/lib/time/instant'
import { checkInAlerts } from './check-in-alerts'
import { factsOf } from './check-in-form'
import { newestResponses } from './check-in-rows'
import { checkInsAfter, EVERY_CHECK_IN, isMonthly, type ScheduledCheckIn } from './check-ins'
import { type DosedSession, dosedSessionsOf } from './dosed-session'
import { inviteToCheckIn } from './letters'
import { raiseCheckIn } from './raise-check-in'

/** A letter that was planned for a night of another zone is planned again, this often at most. */
const REPLANNED = 100

interface Found {
  readonly client: {
    readonly id: string
    readonly timeZone: string
    readonly email: string
    readonly preferredName: string
    readonly status: string
  }
  readonly session: DosedSession
  /** Whether a later session has begun a line of its own. */
  readonly isLatest: boolean
}

async function sessionOf(occasion: Occasion, sessionId: string): Promise<Found | null> {
  const row = await occasion.tx.treatmentSession.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: sessionId },
    select: {
      client: {
        select: { id: true, timeZone: true, email: true, preferredName: true, status: true },
      },
    },
  })
  if (!row) return null
  const sessions = await dosedSessionsOf(occasion, row.client.id)
  const session = sessions.find((each) => each.sessionId === sessionId)
  return session ? { client: row.client, session, isLatest: session === sessions[0] } : null
}

const endedAt = ({ session }: Found): Date => session.leftAt ?? session.dosedAt

const plannedOf = (found: Found) => checkInsAfter(endedAt(found))

/** Some hours after a dose, when the person has left: plans the letters and the ends of every check-in's window. */
const plan: Handler = async (occasion, work) => {
  const found = await sessionOf(occasion, work.subjectId)
  if (!found) return fellAway('There is no session with a dose')
  const { timeZone } = found.client
  await schedule(
    occasion,
    plannedOf(found).flatMap((each, index) => [
      {
        kind: 'check-in-letter',
        subjectKind: 'treatment_session',
        subjectId: work.subjectId,
        subjectVersion: index + 1,
        dueAt: letterAt(each, timeZone),
      },
      {
        kind: 'check-in-ends',
        subjectKind: 'treatment_session',
        subjectId: work.subjectId,
        subjectVersion: index + 1,
        dueAt: each.closesAt,
      },
    ]),
  )
  return settled
}

const letterAt = ({ dueAt, opensAt, closesAt }: ScheduledCheckIn, zone: string): Date =>
  atHumaneHour(dueAt, zone, { from: opensAt, until: addHours(closesAt, -2) })

const checkInOfWork = (found: Found, { subjectVersion }: Work) => {
  const key = EVERY_CHECK_IN[(subjectVersion - 1) % REPLANNED]?.key
  return plannedOf(found).find((each) => each.key === key) ?? null
}

/** Asks the client by letter, once and by day, whether or not they live where they lived when it was planned. */
const letter: Handler = async (occasion, work) => {
  const found = await sessionOf(occasion, work.subjectId)
  const planned = found && checkInOfWork(found, work)
  if (!found || !planned) return fellAway('There is no session with a dose')
  if (found.client.status !== 'active') return fellAway('The client has left care')
  if (isMonthly(planned.key) && !found.isLatest) return fellAway('A later session has begun')
  if (occasion.now >= planned.closesAt) return fellAway('Its time is over')
  if (await isAnswered(occasion, found, planned)) return fellAway('It is answered')
  const { timeZone } = found.client
  if (!isHumane(occasion.now, timeZone) && work.subjectVersion <= REPLANNED) {
    const dueAt = atHumaneHour(occasion.now, timeZone, {
      from: occasion.now,
      until: planned.closesAt,
    })
    if (dueAt > occasion.now) {
      await schedule(occasion, [
        {
          kind: 'check-in-letter',
          subjectKind: 'treatment_session',
          subjectId: work.subjectId,
          subjectVersion: work.subjectVersion + REPLANNED,
          dueAt,
        },
      ])
      return fellAway('It is night where the client lives now')
    }
  }
  await inviteToCheckIn(occasion, found.client, planned)
  return settled
}

/** The window of a check-in ends: where nobody answered, somebody calls. */
const ends: Handler = async (occasion, work) => {
  const found = await sessionOf(occasion, work.subjectId)
  const planned = found && checkInOfWork(found, work)
  if (!found || !planned) return fellAway('There is no session with a dose')
  if (found.client.status !== 'active') return fellAway('The client has left care')
  if (await isAnswered(occasion, found, planned)) return fellAway('It is answered')
  if (occasion.now < planned.closesAt && work.subjectVersion <= REPLANNED) {
    await schedule(occasion, [
      {
        kind: 'check-in-ends',
        subjectKind: 'treatment_session',
        subjectId: work.subjectId,
        subjectVersion: work.subjectVersion + REPLANNED,
        dueAt: planned.closesAt,
      },
    ])
    return fellAway('The session ended later than was known')
  }
  const { session, client } = found
  const since = hoursBetween(endedAt(found), occasion.now)
  const silent = { ...factsOf(planned.key, {}, since), answered: false }
  const source = { clientId: client.id, sessionId: session.sessionId, checkIn: planned.key }
  await raiseCheckIn(occasion, source, checkInAlerts(silent))
  return settled
}

/** What was begun counts once its question about safety is answered: then somebody has been told what matters. */
async function isAnswered(
  occasion: Occasion,
  { client, session }: Found,
  { key }: ScheduledCheckIn,
): Promise<boolean> {
  const rows = await newestResponses(occasion, client.id, [session.sessionId])
  const row = rows.find(({ checkIn }) => checkIn === key)
  return row !== undefined && (row.complete || row.answers.safety !== undefined)
}

/** What comes due after a session, by kind. */
export const aftercareHandlers: Handlers = {
  'check-ins-planned': plan,
  'check-in-letter': letter,
  'check-in-ends': ends,
}
