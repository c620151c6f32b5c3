import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { EventCode } from '@/lib/screening/events'
import { invalidate } from '@/lib/screening/invalidating'
import { type AdverseEventCode, alertingOf, type Grade } from './adverse-events'
import type { AdverseEventInput, EndAdverseEventInput } from './forms'
import { mayDecideSession, mayRunSession } from './policy'
import { openReport } from './report-due'
import { mustBeReported } from './report-rules'
import { sessionAtHand } from './session-row'

/** Each of these owns an alert of their own: what two people should know is not one person's to close (facts D.4). */
const TOLD = {
  log: [],
  guide_and_clinician_next_day: [
    { level: 'A3', audience: 'guide' },
    { level: 'A3', audience: 'clinician' },
  ],
  clinician_now: [{ level: 'A1', audience: 'on_call_clinician' }],
  emergency_and_director: [
    { level: 'A1', audience: 'on_call_clinician' },
    { level: 'A1', audience: 'medical_director' },
  ],
} as const

/** Adverse events that the screening's rules name whatever their grade. Clinical rules, section B. */
const NAMED: Readonly<Partial<Record<AdverseEventCode, EventCode>>> = {
  allergic_reaction: 'allergic_reaction',
  psychosis: 'psychosis_or_mania_symptom',
  mania: 'psychosis_or_mania_symptom',
  urinary_symptoms: 'new_urinary_chest_breathing_or_eye_symptom',
  suicidal_thoughts: 'positive_safety_answer',
  jaundice: 'jaundice',
  craving_or_misuse: 'craving',
}

/** From this grade on, or where it is serious, any adverse event asks the whole screening again. */
const RE_OPENS_FROM = 3

const reopeningEventOf = ({
  code,
  grade,
  serious,
}: Pick<AdverseEventInput, 'code' | 'grade' | 'serious'>): EventCode | null =>
  grade >= RE_OPENS_FROM || serious ? 'serious_adverse_event' : (NAMED[code] ?? null)

/** Records an adverse event by grade and seriousness, and tells whom facts D.4 names, in the same transaction; a severe one takes the clearance back. */
export async function recordAdverseEvent(
  occasion: Occasion,
  { appointmentId, detail, ...event }: AdverseEventInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, appointmentId)
  if (!session) return refused('not_found')
  const { sessionId, clientId } = session
  const id = randomUUID()
  const place = { table: 'adverse_event', column: 'detail', row: id }
  await occasion.tx.adverseEvent.createMany({
    data: [
      {
        id,
        sessionId,
        clientId,
        ...event,
        onsetAt: occasion.now,
        endedAt: event.outcome === 'resolved' ? occasion.now : null,
        detail: detail ? await sealText(occasion, clientId, place, detail) : null,
        ...stamp(occasion),
      },
    ],
  })
  const route = session.route === 'intranasal_esketamine' ? 'esketamine' : 'other'
  const { tell } = alertingOf(event.grade as Grade, event.serious, route)
  for (const told of TOLD[tell]) {
    await raiseAlert(occasion, {
      clientId,
      kind: 'ADVERSE-EVENT',
      ...told,
      facts: { code: event.code, grade: event.grade },
      sourceKind: 'adverse_event',
      sourceId: id,
    })
  }
  if (mustBeReported({ grade: event.grade as Grade, serious: event.serious }, session.route))
    await openReport(occasion, session, { kind: 'event', adverseEventId: id })
  const reopens = reopeningEventOf(event)
  if (reopens)
    await invalidate(occasion, {
      clientId,
      event: reopens,
      source: { kind: 'adverse_event', id },
      alerted: TOLD[tell].length > 0,
    })
  return done(null)
}

/** Says that an event is over. A severe one is a clinician's to end: until then nobody is discharged (facts D.6, 11). */
export async function endAdverseEvent(
  occasion: Occasion,
  { appointmentId, adverseEventId }: EndAdverseEventInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found' | 'needs_clinician'>>> {
  const { tx, viewer, now } = occasion
  if (!mayRunSession(viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, appointmentId)
  if (!session) return refused('not_found')
  const where = { clinicId: viewer.clinicId, sessionId: session.sessionId, id: adverseEventId }
  const event = await tx.adverseEvent.findFirst({
    where: { ...where, endedAt: null },
    select: { grade: true },
  })
  if (!event) return refused('not_found')
  if (event.grade >= 3 && !mayDecideSession(viewer)) return refused('needs_clinician')
  await tx.adverseEvent.updateMany({
    where: { ...where, endedAt: null },
    data: { endedAt: now, outcome: 'resolved' },
  })
  return done(null)
}
