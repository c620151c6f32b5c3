import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { matchMedicine } from '@/lib/medications/matching'
import type { ProtocolContent } from '@/lib/protocols/model'
import { settingsFor } from '@/lib/protocols/rules'
import type { ReasonId } from '@/lib/screening/model'
import { graverUnder } from '@/lib/screening/replay-settings'
import { ROUTES } from '@/lib/sessions/model'
import { minutesBetween } from '@/lib/time/instant'
import { gateCaseSchema } from './case-schema'
import { mayReadSubjects, withoutSubject } from './policy'
import { type GateThen, heldBy, type HeldSession } from './rules/replay'

/** How many sessions back a draft is tried on. */
export const REPLAYED_SESSIONS = 50

export interface Replayed {
  /** Sessions whose facts are on record as the gate saw them, at most fifty. */
  readonly tried: number
  /** Sessions held in that time for which no gate was kept; the draft says nothing about them. */
  readonly without: number
  readonly held: readonly (HeldSession & {
    readonly appointmentId: string
    readonly at: Date
    /** Null for those who do not read a client's own answers. */
    readonly clientName: string | null
  })[]
  /** Sessions that would have been watched for longer. */
  readonly longerWatch: number
  /** Clearances of these sessions whose answers the screening's settings would have read more gravely, and by which rules. */
  readonly screenings: {
    readonly tried: number
    readonly held: readonly {
      readonly appointmentId: string
      readonly at: Date
      readonly clientName: string | null
      readonly rules: readonly ReasonId[]
    }[]
  }
}

/**
 * "This would have held 3 of your last 50 sessions": the gates that let a session begin are answered again, from the
 * facts that were stored with them, by the draft. Nothing is written.
 */
export async function replayProtocol(
  occasion: Occasion,
  draft: ProtocolContent,
): Promise<Replayed> {
  const sessions = await lastSessions(occasion)
  const names = mayReadSubjects(occasion.viewer)
  const tried = sessions.flatMap((session) => gateThenOf(session) ?? [])
  return {
    tried: tried.length,
    without: sessions.length - tried.length,
    held: tried.flatMap(({ then, session }) => {
      const settings = settingsFor(draft, then.facts.route ?? null)
      const held = heldBy(then, settings, matchMedicine)
      if (!held) return []
      const { appointment } = session
      const clientName = names ? appointment.client.preferredName : null
      const findings = names ? held.findings : held.findings.map(withoutSubject)
      return [{ findings, appointmentId: session.appointmentId, at: then.at, clientName }]
    }),
    longerWatch: sessions.filter((session) => isLonger(session, draft)).length,
    screenings: await screeningsUnder(occasion, sessions, draft, names),
  }
}

async function screeningsUnder(
  occasion: Occasion,
  sessions: readonly Session[],
  draft: ProtocolContent,
  names: boolean,
): Promise<Replayed['screenings']> {
  const held: Replayed['screenings']['held'][number][] = []
  let tried = 0
  for (const { appointmentId, appointment, doseAdministrations } of sessions) {
    const { determinationId, client } = appointment
    const rules = determinationId && (await graverUnder(occasion, determinationId, draft.settings))
    if (!rules) continue
    tried += 1
    const at = doseAdministrations[0]?.givenAt
    if (at && rules.length > 0)
      held.push({ appointmentId, at, clientName: names ? client.preferredName : null, rules })
  }
  return { tried, held }
}

const lastSessions = ({ tx, viewer }: Occasion) =>
  tx.treatmentSession.findMany({
    where: { clinicId: viewer.clinicId, doseAdministrations: { some: {} } },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    take: REPLAYED_SESSIONS,
    select: {
      appointmentId: true,
      route: true,
      appointment: {
        select: { determinationId: true, client: { select: { preferredName: true } } },
      },
      doseAdministrations: {
        orderBy: { givenAt: 'asc' },
        select: {
          givenAt: true,
          gate: {
            select: { facts: true, findings: true, decision: true, evaluatedAt: true },
          },
        },
      },
      sessionTransitions: {
        where: { toState: 'DISCHARGED' },
        take: 1,
        select: { at: true },
      },
    },
  })
type Session = Awaited<ReturnType<typeof lastSessions>>[number]

function gateThenOf(session: Session): { then: GateThen; session: Session } | null {
  const gate = session.doseAdministrations[0]?.gate
  const facts = gateCaseSchema.safeParse(gate?.facts)
  if (!gate || !facts.success) return null
  const kept = gate.findings as { findings?: GateThen['findings'] }
  return {
    then: { facts: facts.data, findings: kept.findings ?? [], at: gate.evaluatedAt },
    session,
  }
}

/** A person who left sooner after the last dose than the draft allows. */
function isLonger(session: Session, draft: ProtocolContent): boolean {
  const left = session.sessionTransitions[0]?.at
  const dosed = session.doseAdministrations.at(-1)?.givenAt
  const route = ROUTES.find((known) => known === session.route) ?? null
  return left && dosed
    ? minutesBetween(dosed, left) < settingsFor(draft, route).minObservationMin
    : false
}
