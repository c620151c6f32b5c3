import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, refusedAndKept, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { settingsInForce } from '@/lib/protocols/in-force'
import { type DosedSession, dosedSessionsOf, endOf } from './dosed-session'
import type { SleepReport } from './model'
import { maySayTheySlept } from './policy'
import { confirmSleep, type SleepRefusal } from './sleep'
import type { SleepInput } from './sleep-form'

/**
 * Takes what the client says of their night. It is kept either way; it ends the restrictions only when the rule
 * accepts it, and otherwise says kindly what is still missing.
 */
export async function sayISlept(
  occasion: Occasion<ClientViewer>,
  { sessionId, hours, alert }: SleepInput,
): Promise<Outcome<null, SleepRefusal | Refusal<'nothing_to_confirm'>>> {
  const { viewer, tx } = occasion
  if (!maySayTheySlept(viewer)) return refused('nothing_to_confirm')
  await tx.$queryRaw`SELECT 1 FROM client WHERE id = ${viewer.clientId}::uuid FOR UPDATE`
  const sessions = await dosedSessionsOf(occasion, viewer.clientId)
  const session = sessions.find((each) => each.sessionId === sessionId)
  if (!session) return refused('nothing_to_confirm')
  if (session.sleptAt) return done(null)
  return takeNight(occasion, session, { hours, alert })
}

/** Keeps one report of a night and judges it by the rule. */
export async function takeNight(
  occasion: Occasion<ClientViewer>,
  session: DosedSession,
  { hours, alert }: SleepReport,
): Promise<Outcome<null, SleepRefusal>> {
  const { viewer, now, tx } = occasion
  const answer = confirmSleep(
    {
      sessionEndAt: endOf(session, now, viewer.timeZone),
      zone: viewer.timeZone,
      now,
      confirmed: true,
      sleep: { hours, alert },
    },
    await settingsInForce(occasion),
  )
  await tx.sleepConfirmation.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: viewer.clientId,
        hours,
        alert,
        confirmedAt: now,
        accepted: answer.ok,
        refusalReasons: answer.ok ? [] : [answer.refusal.code],
        ...stamp(occasion),
      },
    ],
  })
  if (answer.ok) return done(null)
  return refusedAndKept(answer.refusal.code, answer.refusal.facts)
}
