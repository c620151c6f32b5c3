import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import {
  habitAction,
  offerFirstAction,
  offerTitle,
  offerWhy,
  passageWords,
  replyBody,
  supportContact,
  supportFor,
} from '@/lib/integration/sealed-places'
import { type By, own } from '../own'
import type { Kept } from './model'

const opener =
  (occasion: By) => (place: ReturnType<typeof offerTitle>, sealed: Uint8Array | null) =>
    openText(occasion, occasion.viewer.clientId, place, sealed)

/** Questionnaires that were begun and not finished, and what was done about each that was asked. */
export async function askedKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const forms = await occasion.tx.measureForm.findMany({
    where: { ...where, measureResponse: { is: null } },
    select: {
      id: true,
      instrument: true,
      startedAt: true,
      measureAnswers: { select: { item: true, value: true }, orderBy: { revision: 'asc' } },
    },
    orderBy: { startedAt: 'asc' },
  })
  const steps = await occasion.tx.measureStep.findMany({ where, orderBy: { at: 'asc' } })
  return [
    ...forms.map(({ id, instrument, startedAt: at, measureAnswers }): Kept => ({
      id,
      kind: 'measure_form',
      at,
      facts: {
        instrument,
        answers: [...new Map(measureAnswers.map(({ item, value }) => [item, value]))].map(
          ([item, value]) => `${item}: ${value}`,
        ),
      },
    })),
    ...steps.map(({ id, at, step, instrument, asking, recordedByName }): Kept => ({
      id,
      kind: 'measure_step',
      at,
      facts: { instrument, asking, state: step, by: recordedByName },
    })),
  ]
}

/** What of the journal was shared with whom and until when, who read it, and what was written back. */
export async function sharedKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx } = occasion
  const open = opener(occasion)
  const shares = await tx.entryShare.findMany({
    where,
    include: { sharedPassage: { select: { id: true, words: true } } },
    orderBy: { sharedAt: 'asc' },
  })
  const readings = await tx.entryReading.findMany({ where, orderBy: { readAt: 'asc' } })
  const reviews = await tx.entryReview.findMany({ where, orderBy: { reviewedAt: 'asc' } })
  const replies = await tx.guideReply.findMany({ where, orderBy: { repliedAt: 'asc' } })
  return [
    ...(await Promise.all(
      shares.map(async ({ id, sharedAt, sharedPassage: passage, ...share }): Promise<Kept> => ({
        id,
        kind: 'entry_share',
        at: sharedAt,
        facts: {
          kind: share.kind,
          audience: share.audience,
          words: passage ? await open(passageWords(passage.id), passage.words) : null,
          reply_due: share.replyDueAt,
          ended: share.revokedAt,
        },
      })),
    )),
    ...readings.map(({ id, readAt: at, recordedByName }): Kept => ({
      id,
      kind: 'entry_reading',
      at,
      facts: { by: recordedByName },
    })),
    ...reviews.map(({ id, reviewedAt: at, recordedByName }): Kept => ({
      id,
      kind: 'entry_review',
      at,
      facts: { by: recordedByName },
    })),
    ...(await Promise.all(
      replies.map(async ({ id, body, repliedAt, recordedByName }): Promise<Kept> => ({
        id,
        kind: 'guide_reply',
        at: repliedAt,
        facts: { words: await open(replyBody(id), body), by: recordedByName },
      })),
    )),
  ]
}

/** What hangs on the plan: steps that were offered, support people, each day's word on a small habit, and the quiet notes. */
export async function planKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx } = occasion
  const open = opener(occasion)
  const offers = await tx.stepOffer.findMany({ where, orderBy: { offeredAt: 'asc' } })
  const supports = await tx.planSupport.findMany({ where, orderBy: { recordedAt: 'asc' } })
  const choices = await tx.quietNoteChoice.findMany({ where, orderBy: { recordedAt: 'asc' } })
  return [
    ...(await Promise.all(
      offers.map(async ({ id, offeredAt, ...offer }): Promise<Kept> => ({
        id,
        kind: 'step_offer',
        at: offeredAt,
        facts: {
          title: await open(offerTitle(id), offer.title),
          first_action: await open(offerFirstAction(id), offer.firstAction),
          why: await open(offerWhy(id), offer.why),
          size: offer.size,
          energy: offer.energy,
          answer: offer.answer,
          answered: offer.answeredAt,
          withdrawn: offer.withdrawnAt,
          by: offer.recordedByName,
        },
      })),
    )),
    ...(await Promise.all(
      supports.map(
        async ({ id, recordedAt, kind, contact, whatFor, takenOffAt }): Promise<Kept> => ({
          id,
          kind: 'plan_support',
          at: recordedAt,
          facts: {
            kind,
            contact: await open(supportContact(id), contact),
            what_for: await open(supportFor(id), whatFor),
            ended: takenOffAt,
          },
        }),
      ),
    )),
    ...(await habitDaysKept(occasion)),
    ...choices.map(({ id, recordedAt: at, switchedOn, fromHour, untilHour }): Kept => ({
      id,
      kind: 'quiet_note_choice',
      at,
      facts: { switched_on: switchedOn, from_hour: fromHour, until_hour: untilHour },
    })),
  ]
}

async function habitDaysKept(occasion: By): Promise<readonly Kept[]> {
  const open = opener(occasion)
  const days = await occasion.tx.habitLog.findMany({
    where: own(occasion),
    select: {
      id: true,
      onDate: true,
      answer: true,
      recordedAt: true,
      habit: { select: { id: true, tinyAction: true } },
    },
    orderBy: [{ onDate: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(
    days.map(async ({ id, onDate, answer, recordedAt, habit }): Promise<Kept> => ({
      id,
      kind: 'habit_log',
      at: recordedAt,
      facts: {
        habit: await open(habitAction(habit.id), habit.tinyAction),
        on: onDate.toISOString().slice(0, 10),
        answer,
      },
    })),
  )
}
