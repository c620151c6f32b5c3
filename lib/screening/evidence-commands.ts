import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { holdScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'
import type {
  ReceiveEvidenceInput,
  RecordEvidenceInput,
  RequestEvidenceInput,
} from '@/lib/screening/staff-forms'
import { localDate } from '@/lib/time/zone'

type Staff = Occasion<StaffViewer>

/** Asks the client, a doctor or a laboratory for evidence by a day. */
export async function requestEvidence(
  occasion: Staff,
  { dueOn, ...request }: RequestEvidenceInput,
): Promise<Outcome<{ requestId: string }>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  const screening = await holdScreening(occasion, request.clientId)
  if (!screening) return refused('not_found')
  if (dueOn < localDate(occasion.now, occasion.viewer.clinic.timeZone))
    return refused('due_in_past')
  const requestId = randomUUID()
  await occasion.tx.evidenceRequest.createMany({
    data: [
      {
        id: requestId,
        screeningId: screening.id,
        ...request,
        dueOn: new Date(`${dueOn}T00:00:00Z`),
        ...stamp(occasion),
      },
    ],
  })
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
        receivedNote: await sealedNote(occasion, clientId, requestId, note),
        ...stamp(occasion),
      },
    ],
  })
  return done({ requestId })
}

/** What was asked for has come. */
export async function receiveEvidence(
  occasion: Staff,
  { clientId, requestId, note }: ReceiveEvidenceInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
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
      receivedNote: await sealedNote(occasion, clientId, requestId, note),
    },
  })
  return count === 1 ? done(null) : refused('not_found')
}
