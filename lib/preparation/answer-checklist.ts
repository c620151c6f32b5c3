import 'server-only'
import { randomUUID } from 'node:crypto'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { canonicalJson } from '@/lib/screening/fingerprint'
import { formatDayTime } from '@/lib/time/format'
import { CHECKLIST_OPENS_H, type ChecklistAnswers, storedChecklist } from './checklist'
import { answersOf, type ChecklistInput } from './checklist-form'
import { type ChecklistWords, dayOf, keptWords } from './checklist-day'
import { openQuestions } from './open-questions'
import { mayAnswerChecklist } from './policy'
import { raiseUrgentAnswers, reopenScreening, urgentAnswers } from './raise-answers'

export interface ChecklistKept {
  readonly appointmentId: string
  readonly revision: number
  readonly open: number
  /** Help is shown at once, on the same screen. */
  readonly help: boolean
}

export type ChecklistRefusal = Refusal<'not_found' | 'checklist_closed' | 'checklist_not_open'>

/**
 * Keeps what was answered as a new revision; the earlier ones stay. An answer that may mean danger and its alert are
 * written together. Closed to the client once they have arrived.
 */
export async function answerChecklist(
  occasion: Occasion,
  input: ChecklistInput,
): Promise<Outcome<ChecklistKept, ChecklistRefusal>> {
  const { tx, viewer, now } = occasion
  await tx.$queryRaw`SELECT id FROM appointment WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${input.appointmentId}::uuid FOR UPDATE`
  const day = await dayOf(occasion, input.appointmentId)
  if (!day) return refused('not_found')
  if (!mayAnswerChecklist(viewer, day.status)) return refused('checklist_closed')
  if (now < day.opensAt)
    return refused('checklist_not_open', {
      hours: CHECKLIST_OPENS_H,
      opens: formatDayTime(day.opensAt, day.zone),
    })
  const answers = answersOf(input, day)
  const words: ChecklistWords = { changes: input.changes ?? '', ride: input.ride ?? '' }
  const latest = await tx.preSessionChecklist.findFirst({
    where: { clinicId: viewer.clinicId, appointmentId: day.appointmentId },
    orderBy: { revision: 'desc' },
    select: { id: true, revision: true, answers: true, words: true },
  })
  const open = openQuestions(answers, day.asked).length
  const before = latest ? storedChecklist(latest.answers) : {}
  const kept = (revision: number): ChecklistKept => ({
    appointmentId: day.appointmentId,
    revision,
    open,
    help: urgentAnswers(answers).some(({ kind }) => kind !== 'PRE-PREG'),
  })
  if (latest && (await isSame(occasion, day.clientId, latest, answers, words)))
    return done(kept(latest.revision))
  const id = randomUUID()
  const revision = (latest?.revision ?? 0) + 1
  await tx.preSessionChecklist.createMany({
    data: [
      {
        id,
        clientId: day.clientId,
        appointmentId: day.appointmentId,
        answers,
        words: await sealText(occasion, day.clientId, placeOf(id), JSON.stringify(words)),
        revision,
        complete: open === 0,
        answeredAt: now,
        ...stamp(occasion),
      },
    ],
  })
  const source = { clientId: day.clientId, checklistId: id }
  await raiseUrgentAnswers(occasion, source, before, answers)
  await reopenScreening(occasion, source, before, answers)
  return done(kept(revision))
}

const placeOf = (row: string) => ({ table: 'pre_session_checklist', column: 'words', row })

/** A second sending of the same answers is not a new revision. */
async function isSame(
  occasion: Occasion,
  clientId: string,
  latest: { readonly id: string; readonly answers: unknown; readonly words: Uint8Array | null },
  answers: ChecklistAnswers,
  words: ChecklistWords,
): Promise<boolean> {
  const opened = keptWords(await openText(occasion, clientId, placeOf(latest.id), latest.words))
  return (
    canonicalJson(latest.answers) === canonicalJson(answers) &&
    canonicalJson(opened) === canonicalJson(words)
  )
}
