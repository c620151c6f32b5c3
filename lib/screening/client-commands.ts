import 'server-only'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { keepAllergies } from '@/lib/medications/allergy-commands'
import { keepInRecord } from '@/lib/screening/background-record'
import { canonicalJson } from '@/lib/screening/fingerprint'
import type { AnswerInput, OwnReadingsInput, SubmitInput } from '@/lib/screening/forms'
import { judge, judged } from '@/lib/screening/judged'
import type { AnswerField, ScreeningAnswers } from '@/lib/screening/model'
import {
  addRevision,
  beginScreening,
  holdScreening,
  type ScreeningRow,
} from '@/lib/screening/open-screening'
import { openQuestions, shownQuestions } from '@/lib/screening/questions'
import { keepReadings } from '@/lib/screening/own-readings'
import { callsForHelp, raiseWhatIsNew } from '@/lib/screening/raise-safety'
import { keepRuleSet, ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { dateMistake } from '@/lib/screening/schema'
import { answersOf, latestAnswers } from '@/lib/screening/stored-answers'
import { localDate } from '@/lib/time/zone'

type Mine = Occasion<ClientViewer>

/** What the page needs to go on: the next question, and whether help has to be shown first. */
export interface Saved {
  readonly field: string
  readonly next: string | null
  readonly help: boolean
}

/** The screening that may be written in: the one under way, or a new one where there is none. */
async function openOwn(occasion: Mine): Promise<ScreeningRow | 'sent'> {
  const { clientId } = occasion.viewer
  const screening = await holdScreening(occasion, clientId)
  if (!screening) return beginScreening(occasion, clientId)
  return screening.status === 'in-progress' ? screening : 'sent'
}

/** Starts a screening, or goes on with the one that is under way on whichever device. */
export async function startScreening(
  occasion: Mine,
): Promise<Outcome<{ screeningId: string; next: string | null }>> {
  const screening = await openOwn(occasion)
  if (screening === 'sent') return refused('sent_already')
  const { answers, met } = await answersSoFar(occasion, screening.id)
  const next = await nextAfter(occasion, answers, met, null)
  return done({ screeningId: screening.id, next })
}

/**
 * Keeps one answer the moment it is given. A risk that it tells of raises its alert in this same transaction, and the
 * page shows help before it goes on.
 */
export async function saveAnswer(
  occasion: Mine,
  { field, value }: AnswerInput,
): Promise<Outcome<Saved>> {
  const { clientId } = occasion.viewer
  const screening = await openOwn(occasion)
  if (screening === 'sent') return refused('sent_already')
  const mistake = dateMistake(
    { [field]: value },
    occasion.now,
    localDate(occasion.now, occasion.viewer.timeZone),
  )
  if (mistake) return refused(mistake)
  const { zone, ...given } = await answersSoFar(occasion, screening.id)
  const { ruleSet } = await ruleSetInUse(occasion)
  const before = judged(ruleSet, given.answers, occasion.now, zone)
  if (
    !given.met.has(field) ||
    canonicalJson(given.stored.get(field)?.value) !== canonicalJson(value)
  )
    await addRevision(occasion, clientId, screening.id, field, value)
  if (field === 'allergies') await keepAllergies(occasion, clientId, namesIn(value))
  const after =
    field === 'state' || field === 'allergies'
      ? await judge(occasion, clientId, screening.id)
      : judged(ruleSet, { ...given.answers, [field]: value }, occasion.now, zone)
  await raiseWhatIsNew(occasion, clientId, screening.id, before.determination, after.determination)
  return done({
    field,
    next: await nextAfter(occasion, after.answers, new Set([...given.met, field]), field),
    help:
      (callsForHelp(after.determination) && answeredNow(after.determination.findings, field)) ||
      (field === 'bp_symptoms' && after.determination.advice !== null),
  })
}

/** The lines of a list that was answered by hand. */
export const namesIn = (value: AnswerInput['value']): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

async function answersSoFar(occasion: Mine, screeningId: string) {
  const { clientId, clinic } = occasion.viewer
  const stored = await latestAnswers(occasion, clientId, screeningId)
  const answers = await answersOf(occasion, clientId, screeningId, stored)
  return { answers, stored, met: new Set(stored.keys()), zone: clinic.timeZone }
}

const answeredNow = (
  findings: readonly { readonly because: readonly { readonly field: AnswerField }[] }[],
  field: AnswerField,
) => field === 'phq9_item9' || findings[0]?.because.some((each) => each.field === field) === true

/** The next question that stands before this client and was not met yet; null where only the check is left. */
async function nextAfter(
  occasion: Mine,
  answers: ScreeningAnswers,
  met: ReadonlySet<string>,
  field: string | null,
): Promise<string | null> {
  const { viewer, now } = occasion
  const { ruleSet } = await ruleSetInUse(occasion)
  const shown = shownQuestions(ruleSet, answers, now, viewer.clinic.timeZone)
  const place = shown.findIndex((question) => question.field === field)
  const inTurn = [...shown.slice(place + 1), ...shown.slice(0, Math.max(place, 0))]
  return inTurn.find((question) => !met.has(question.field))?.field ?? null
}

/** Readings that the client took at home. A value that no body has is refused by the form's schema already. */
export async function recordOwnReadings(
  occasion: Mine,
  { readings }: OwnReadingsInput,
): Promise<Outcome<Saved>> {
  const { clientId } = occasion.viewer
  const screening = await openOwn(occasion)
  if (screening === 'sent') return refused('sent_already')
  if (readings.some(({ takenAt }) => takenAt > occasion.now)) return refused('reading_in_future')
  const before = await judge(occasion, clientId, screening.id)
  await keepReadings(occasion, clientId, readings)
  await addRevision(occasion, clientId, screening.id, 'bp_readings', [])
  const after = await judge(occasion, clientId, screening.id)
  await raiseWhatIsNew(occasion, clientId, screening.id, before.determination, after.determination)
  const { met } = await answersSoFar(occasion, screening.id)
  return done({
    field: 'bp_readings',
    next: await nextAfter(occasion, after.answers, met, 'bp_readings'),
    help: after.determination.advice !== null,
  })
}

/**
 * Sends the screening, signed with the client's name. A form with an open question is never taken as complete: the
 * refusal says how many, the page lists them.
 */
export async function submitScreening(
  occasion: Mine,
  { signedName }: SubmitInput,
): Promise<Outcome<{ screeningId: string }>> {
  const { clientId, clinic } = occasion.viewer
  const screening = await holdScreening(occasion, clientId)
  if (!screening) return refused('not_complete', { count: await shownBefore(occasion) })
  if (screening.status !== 'in-progress') return refused('sent_already')
  const { answers, determination } = await judge(occasion, clientId, screening.id)
  const { ruleSet } = await ruleSetInUse(occasion)
  const open = openQuestions(ruleSet, answers, occasion.now, clinic.timeZone)
  if (open.length > 0) return refused('not_complete', { count: open.length })
  await addRevision(occasion, clientId, screening.id, 'signature', {
    name: signedName,
    at: occasion.now.toISOString(),
  })
  const ruleSetHash = await keepRuleSet(occasion)
  await occasion.tx.screening.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: screening.id, status: 'in-progress' },
    data: {
      status: screening.submittedAt ? 'amended' : 'completed',
      submittedAt: occasion.now,
      ruleSetHash,
    },
  })
  await keepBirthday(occasion, answers.date_of_birth)
  await keepInRecord(occasion, clientId, answers)
  await raiseWhatIsNew(occasion, clientId, screening.id, null, determination)
  await note(occasion, {
    kind: 'signature',
    table: 'screening',
    rowId: screening.id,
    clientId,
  })
  return done({ screeningId: screening.id })
}

/** A birthday that the clinic has not recorded is taken from the signed form; staff check it against an ID. */
async function keepBirthday({ tx, viewer }: Mine, dateOfBirth: string | null): Promise<void> {
  if (dateOfBirth === null) return
  await tx.client.updateMany({
    where: { clinicId: viewer.clinicId, id: viewer.clientId, dateOfBirth: null },
    data: { dateOfBirth: new Date(`${dateOfBirth}T00:00:00Z`) },
  })
}

/** How many questions stand before somebody who has answered none. */
const shownBefore = async (occasion: Mine): Promise<number> =>
  (await ruleSetInUse(occasion)).ruleSet.rules.length

/**
 * Opens a sent screening again, after a clinician asked for more, or begins a new one after another determination. The
 * answers of the last one are carried over for the client to check, in a reopened one only.
 */
export async function reopenScreening(occasion: Mine): Promise<Outcome<{ screeningId: string }>> {
  const { clientId, clinicId } = occasion.viewer
  const screening = await holdScreening(occasion, clientId)
  if (!screening) return done({ screeningId: (await beginScreening(occasion, clientId)).id })
  if (screening.status === 'in-progress') return done({ screeningId: screening.id })
  const last = await occasion.tx.screeningDetermination.findFirst({
    where: {
      clinicId,
      clientId,
      OR: [
        { screeningId: screening.id },
        ...(screening.keepsDeterminationId ? [{ id: screening.keepsDeterminationId }] : []),
      ],
    },
    orderBy: { signedAt: 'desc' },
    select: { outcome: true, signedAt: true },
  })
  const kept = screening.keepsDeterminationId !== null
  if (!last || (!kept && screening.submittedAt && last.signedAt < screening.submittedAt))
    return refused('being_read')
  if (last.outcome !== 'more-information')
    return done({ screeningId: (await beginScreening(occasion, clientId, screening)).id })
  await occasion.tx.screening.updateMany({
    where: { clinicId, id: screening.id },
    data: { status: 'in-progress' },
  })
  return done({ screeningId: screening.id })
}
