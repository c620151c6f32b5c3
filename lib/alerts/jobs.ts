import 'server-only'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { atHumaneHour, isHumane } from '@/lib/time/humane'
import { addMinutes } from '@/lib/time/instant'
import { RUNG_MINUTES, type Rung, rungsOf, toldFirst, toldOnRung } from './ladder'
import type { AlertAudience, AlertLevel } from './model'
import { staffToTell } from './staff-to-tell'
import { keepSteps, tellPeople } from './tell'

interface Waiting {
  readonly id: string
  readonly clientId: string
  readonly level: AlertLevel
  readonly audience: AlertAudience
  readonly raisedAt: Date
  readonly dueAt: Date
}

/** The alert if it still waits for somebody, locked: who acknowledges it now waits for this telling, or came first. */
async function waitingAlert({ tx, viewer }: Occasion, id: string): Promise<Waiting | null> {
  await tx.$queryRaw`SELECT 1 FROM alert WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.alert.findFirst({
    where: { clinicId: viewer.clinicId, id, acknowledgedAt: null, closedAt: null },
    select: {
      id: true,
      clientId: true,
      level: true,
      audience: true,
      raisedAt: true,
      dueAt: true,
    },
  })
  return row && { ...row, level: row.level as AlertLevel, audience: row.audience as AlertAudience }
}

/** Tells the people of the audience, names one of them as owner, and plans what follows if nobody answers. */
const tell: Handler = async (occasion, work) => {
  const alert = await waitingAlert(occasion, work.subjectId)
  if (!alert) return fellAway('Somebody has taken it')
  const people = toldFirst(alert.audience, await staffToTell(occasion, alert.clientId))
  const [owner] = people
  if (owner)
    await occasion.tx.alert.updateMany({
      where: { clinicId: occasion.viewer.clinicId, id: alert.id, ownerId: null },
      data: { ownerId: owner.memberId },
    })
  const morning = await morningFor(occasion, alert)
  if (morning) {
    await planTelling(occasion, alert, work.subjectVersion + 1, morning)
    return fellAway('It can wait for the morning')
  }
  await tellPeople(occasion, alert, people, 'first')
  if (rungsOf(alert.level, alert.audience).length > 0)
    await planRung(occasion, alert, 1, people.length > 0 ? alert.dueAt : occasion.now)
  return settled
}

/** Levels that wait for the next business day or review ring nobody's telephone at night [gen]. */
const QUIET_AT_NIGHT: readonly AlertLevel[] = ['A3', 'A4']

/** When somebody is to be told by day; null where it cannot or need not wait. */
async function morningFor({ tx, viewer, now }: Occasion, alert: Waiting): Promise<Date | null> {
  if (!QUIET_AT_NIGHT.includes(alert.level)) return null
  const { timeZone } = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { timeZone: true },
  })
  if (isHumane(now, timeZone)) return null
  const morning = atHumaneHour(now, timeZone, { from: now, until: addMinutes(now, 24 * 60) })
  return morning > now ? morning : null
}

const planTelling = (occasion: Occasion, alert: Waiting, times: number, dueAt: Date) =>
  schedule(occasion, [
    {
      kind: 'alert-tell',
      subjectKind: 'alert',
      subjectId: alert.id,
      subjectVersion: times,
      dueAt,
    },
  ])

const planRung = (occasion: Occasion, alert: Waiting, rung: number, dueAt: Date) =>
  schedule(occasion, [
    {
      kind: 'alert-escalate',
      subjectKind: 'alert',
      subjectId: alert.id,
      subjectVersion: rung,
      dueAt,
    },
  ])

/** Nobody answered in time: the next rung is told. A rung that reaches nobody passes on at once. */
const escalate: Handler = async (occasion, work) => {
  const alert = await waitingAlert(occasion, work.subjectId)
  if (!alert) return fellAway('Somebody has taken it')
  const rungs = rungsOf(alert.level, alert.audience)
  const rung = rungs[work.subjectVersion - 1]
  if (!rung) return fellAway('There is no further rung')
  const people = await climb(occasion, alert, rung)
  if (work.subjectVersion < rungs.length)
    await planRung(
      occasion,
      alert,
      work.subjectVersion + 1,
      people > 0 ? addMinutes(work.dueAt, RUNG_MINUTES) : occasion.now,
    )
  return settled
}

async function climb(occasion: Occasion, alert: Waiting, rung: Rung): Promise<number> {
  const staff = await staffToTell(occasion, alert.clientId)
  const told = await toldSoFar(occasion, alert.id)
  const people = toldOnRung(rung, staff, told)
  await keepSteps(occasion, alert, [{ step: 'escalated', facts: { to: rung } }])
  await tellPeople(occasion, alert, people, 'escalated')
  return people.length
}

async function toldSoFar({ tx, viewer }: Occasion, alertId: string): Promise<ReadonlySet<string>> {
  const steps = await tx.alertStep.findMany({
    where: { clinicId: viewer.clinicId, alertId, step: 'paged' },
    select: { facts: true },
  })
  return new Set(steps.flatMap(({ facts }) => memberIn(facts)))
}

const memberIn = (facts: unknown): readonly string[] =>
  typeof facts === 'object' &&
  facts !== null &&
  'memberId' in facts &&
  typeof facts.memberId === 'string'
    ? [facts.memberId]
    : []

/** What comes due for alerts, by kind. */
export const alertHandlers: Handlers = { 'alert-tell': tell, 'alert-escalate': escalate }
