import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { outsidePrescriberOf } from '@/lib/screening/background-record'
import type {
  CancelRequestInput,
  ReceiveEvidenceInput,
  RecordEvidenceInput,
  RequestEvidenceInput,
} from '@/lib/screening/evidence-forms'
import { planReminder, tellAsked } from '@/lib/screening/evidence-letters'
import { holdScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'
import { cancelDueWork } from '@/lib/jobs/schedule'
import { localDate } from '@/lib/time/zone'

type Staff = Occasion<StaffViewer>

const asDate = (day: string) => new Date(`${day}T00:00:00Z`)
const today = ({ now, viewer }: Staff) => localDate(now, viewer.clinic.timeZone)

/**
 * Asks the client, a doctor or a laboratory for evidence by a day. A client is told at once by a letter without health
 * words, and reminded a day before; a doctor is asked only where it is known how the client agreed.
 */
export async function requestEvidence(
  occasion: Staff,
  { dueOn, details, recipient, contactAgreed, ...request }: RequestEvidenceInput,
): Promise<Outcome<{ requestId: string }>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  const { clientId, askOf } = request
  const screening = await holdScreening(occasion, clientId)
  if (!screening) return refused('not_found')
  if (dueOn < today(occasion)) return refused('due_in_past')
  if (askOf === 'doctor' && !contactAgreed) return refused('contact_not_agreed')
  if (askOf === 'doctor' && contactAgreed === 'in_screening') {
    const told = await outsidePrescriberOf(occasion, clientId)
    if (!told?.consented) return refused('not_agreed_there')
  }
  const requestId = randomUUID()
  const seal = (column: string, text: string | undefined) =>
    text
      ? sealText(occasion, clientId, { table: 'evidence_request', column, row: requestId }, text)
      : null
  await occasion.tx.evidenceRequest.createMany({
    data: [
      {
        id: requestId,
        screeningId: screening.id,
        ...request,
        dueOn: asDate(dueOn),
        details: await seal('details', details),
        recipient: await seal('recipient', recipient),
        contactAgreed: contactAgreed ?? null,
        ...stamp(occasion),
      },
    ],
  })
  if (askOf === 'client') {
    await tellAsked(occasion, clientId, requestId, 'asked')
    await planReminder(occasion, clientId, requestId, dueOn)
  }
  return done({ requestId })
}

const sealedNote = (occasion: Staff, clientId: string, row: string, text: string) =>
  sealText(occasion, clientId, { table: 'evidence_request', column: 'received_note', row }, text)

/** Keeps evidence that is there, with what it says and who saw it. */
export async function recordEvidence(
  occasion: Staff,
  { clientId, ruleId, wanted, note }: RecordEvidenceInput,
): Promise<Outcome<{ requestId: string }>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  const screening = await holdScreening(occasion, clientId)
  if (!screening) return refused('not_found')
  const requestId = randomUUID()
  await occasion.tx.evidenceRequest.createMany({
    data: [
      {
        id: requestId,
        clientId,
        screeningId: screening.id,
        ruleId,
        wanted,
        askOf: 'staff',
        status: 'received',
        receivedAt: occasion.now,
        receivedOn: asDate(today(occasion)),
        receivedByName: occasion.viewer.name,
        receivedNote: await sealedNote(occasion, clientId, requestId, note),
        ...stamp(occasion),
      },
    ],
  })
  return done({ requestId })
}

/** What was asked for has come: on which day, with what it says. Its age counts from that day. */
export async function receiveEvidence(
  occasion: Staff,
  { clientId, requestId, note, receivedOn = today(occasion) }: ReceiveEvidenceInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  if (receivedOn > today(occasion)) return refused('day_in_future')
  const { count } = await occasion.tx.evidenceRequest.updateMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      id: requestId,
      status: 'requested',
    },
    data: {
      status: 'received',
      receivedAt: occasion.now,
      receivedOn: asDate(receivedOn),
      receivedByName: occasion.viewer.name,
      receivedNote: await sealedNote(occasion, clientId, requestId, note),
    },
  })
  if (count === 0) return refused('not_found')
  await cancelDueWork(occasion, requestId, 'What was asked for has come')
  return done(null)
}

/** Calls a request off, with the reason; what was asked stays to be read. */
export async function cancelRequest(
  occasion: Staff,
  { clientId, requestId, reason }: CancelRequestInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const place = { table: 'evidence_request', column: 'cancelled_reason', row: requestId }
  const { count } = await occasion.tx.evidenceRequest.updateMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, id: requestId, status: 'requested' },
    data: {
      status: 'cancelled',
      cancelledAt: occasion.now,
      cancelledReason: await sealText(occasion, clientId, place, reason),
      cancelledByName: occasion.viewer.name,
    },
  })
  if (count === 0) return refused('not_found')
  await cancelDueWork(occasion, requestId, 'The request was called off')
  return done(null)
}
