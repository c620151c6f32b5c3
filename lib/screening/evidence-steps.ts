import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import type {
  AnswerRequestInput,
  RemindRequestInput,
  SendRequestInput,
} from '@/lib/screening/evidence-forms'
import { tellAsked } from '@/lib/screening/evidence-letters'
import { type AnswerFacts, saysNothing, unitOf } from '@/lib/screening/evidence-shape'
import { addReadings } from '@/lib/screening/own-readings'
import { mayJudge } from '@/lib/screening/policy'
import { localDate } from '@/lib/time/zone'

type Staff = Occasion<StaffViewer>

const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

/** A request that still waits, held until the transaction ends; null where there is none for this viewer. */
async function holdRequest({ tx, viewer }: Occasion, clientId: string, requestId: string) {
  const [row] = await tx.$queryRaw<
    { ask_of: string; wanted: string; contact_agreed: string | null }[]
  >`
    SELECT ask_of, wanted, contact_agreed FROM evidence_request
     WHERE clinic_id = ${viewer.clinicId}::uuid AND client_id = ${clientId}::uuid AND id = ${requestId}::uuid
       AND status = 'requested' FOR UPDATE`
  return row ?? null
}

async function addStep(
  occasion: Occasion,
  clientId: string,
  requestId: string,
  step: {
    step: 'sent' | 'reminded' | 'answered'
    way?: string
    on: string
    words?: string | undefined
    facts?: AnswerFacts
  },
) {
  const id = randomUUID()
  const seal = (column: 'words' | 'facts', text: string | undefined) =>
    text ? sealText(occasion, clientId, { table: 'evidence_step', column, row: id }, text) : null
  await occasion.tx.evidenceStep.createMany({
    data: [
      {
        id,
        clientId,
        requestId,
        step: step.step,
        way: step.way ?? null,
        happenedOn: asDate(step.on),
        words: await seal('words', step.words),
        facts: await seal('facts', step.facts && JSON.stringify(step.facts)),
        ...stamp(occasion),
      },
    ],
  })
}

/** Writes down that a letter to a doctor or a laboratory left, which way and on which day. */
export async function sendRequest(
  occasion: Staff,
  { clientId, requestId, way, happenedOn }: SendRequestInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  const request = await holdRequest(occasion, clientId, requestId)
  if (!request) return refused('not_found')
  if (happenedOn > localDate(occasion.now, occasion.viewer.clinic.timeZone))
    return refused('day_in_future')
  await addStep(occasion, clientId, requestId, { step: 'sent', way, on: happenedOn })
  return done(null)
}

/** Reminds whoever was asked, once a day at most. A client gets a letter; a call to a doctor is written down. */
export async function remindRequest(
  occasion: Staff,
  { clientId, requestId }: RemindRequestInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  const request = await holdRequest(occasion, clientId, requestId)
  if (!request) return refused('not_found')
  const on = localDate(occasion.now, occasion.viewer.clinic.timeZone)
  const already = await occasion.tx.evidenceStep.count({
    where: {
      clinicId: occasion.viewer.clinicId,
      requestId,
      step: 'reminded',
      happenedOn: asDate(on),
    },
  })
  if (already > 0) return refused('reminded_today')
  await addStep(occasion, clientId, requestId, { step: 'reminded', on })
  if (request.ask_of === 'client') await tellAsked(occasion, clientId, requestId, 'reminded')
  return done(null)
}

/**
 * A client's own answer to what was asked of them, in words, in fields, or both. Pressures join the readings at once, so
 * that the rules count them and a dangerous one raises its alert; everything else a clinician reads before it counts.
 */
export async function answerRequest(
  occasion: Occasion<ClientViewer>,
  { requestId, words, readings, onDay, value, result }: AnswerRequestInput,
): Promise<Outcome<{ requestId: string }>> {
  const { viewer, now } = occasion
  const { clientId, timeZone } = viewer
  const request = await holdRequest(occasion, clientId, requestId)
  if (!request || request.ask_of !== 'client') return refused('no_longer_asked')
  if (onDay && onDay > localDate(now, timeZone)) return refused('day_in_future')
  if (readings.some(({ takenAt }) => takenAt > now)) return refused('reading_in_future')
  if (readings.length > 0) await addReadings(occasion, clientId, readings)
  const unit = value === undefined ? null : unitOf(request.wanted)
  const facts: AnswerFacts = {
    ...(onDay ? { onDay } : {}),
    ...(value === undefined ? {} : { value, ...(unit ? { unit } : {}) }),
    ...(result ? { result } : {}),
    ...(readings.length > 0
      ? {
          readings: readings.map(({ takenAt, ...pressure }) => ({
            ...pressure,
            takenAt: takenAt.toISOString(),
          })),
        }
      : {}),
  }
  await addStep(occasion, clientId, requestId, {
    step: 'answered',
    on: localDate(now, timeZone),
    words,
    ...(saysNothing(facts) ? {} : { facts }),
  })
  return done({ requestId })
}
