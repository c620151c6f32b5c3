import 'server-only'
import type { AskingKey } from '@/lib/measures/asking'
import { type Due, schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { atHumaneHour } from '@/lib/time/humane'
import { addHours, hoursBetween } from '@/lib/time/instant'

/** Letters about measures. One that came due in a night of the client's new zone waits for the day under its second name. */
export const measureLetterKinds = [
  'measure-invite',
  'measure-remind',
  'measure-invite-by-day',
  'measure-remind-by-day',
] as const

/** A reminder that a clinician asked for, and the same where it came due in a night. */
export const NUDGES = ['measure-nudge', 'measure-nudge-by-day'] as const

const H = 24
/** What follows a dose, by the version that its work carries. A check-in of the same day has a letter of its own: then one reminder. */
export const AFTER_DOSE_LETTERS: readonly {
  readonly key: AskingKey
  readonly inviteH: number | null
  readonly remindH: number
}[] = [
  { key: 'day7', inviteH: null, remindH: 8 * H },
  { key: 'end_of_course', inviteH: 15 * H, remindH: 21 * H },
  { key: 'month1', inviteH: null, remindH: 33 * H },
  { key: 'month2', inviteH: null, remindH: 63 * H },
  { key: 'month3', inviteH: null, remindH: 93 * H },
]

async function zoneOf({ tx, viewer }: Occasion, clientId: string): Promise<string | null> {
  const client = await tx.client.findFirst({
    where: { clinicId: viewer.clinicId, id: clientId },
    select: { timeZone: true },
  })
  return client?.timeZone ?? null
}

const byDay = (at: Date, zone: string, until = addHours(at, H)): Date =>
  atHumaneHour(at, zone, { from: addHours(at, -12), until })

/** Hours before a session in which it is too late to ask by letter: the day's own reminders speak then. */
const TOO_LATE_H = 36

/** Asks six days before a session, or soon where it is nearer; once more two days before. */
export async function planMeasuresBefore(
  occasion: Occasion,
  appointment: {
    readonly id: string
    readonly version: number
    readonly clientId: string
    readonly startsAt: Date
  },
): Promise<void> {
  const { now } = occasion
  const { id, version, clientId, startsAt } = appointment
  const zone = await zoneOf(occasion, clientId)
  if (!zone || hoursBetween(now, startsAt) <= TOO_LATE_H) return
  const usual = addHours(startsAt, -6 * H)
  const soon = addHours(now, 1)
  const subject = { subjectKind: 'appointment', subjectId: id, subjectVersion: version }
  const invites = byDay(usual > soon ? usual : soon, zone, startsAt)
  const reminds = byDay(addHours(startsAt, -2 * H), zone, startsAt)
  await schedule(occasion, [
    { kind: 'measure-invite', ...subject, dueAt: invites },
    ...(hoursBetween(invites, reminds) < H
      ? []
      : [{ kind: 'measure-remind', ...subject, dueAt: reminds }]),
  ])
}

/** Plans what is asked in the months after a dose. */
export async function planMeasuresAfter(
  occasion: Occasion,
  session: { readonly sessionId: string; readonly clientId: string },
): Promise<void> {
  const zone = await zoneOf(occasion, session.clientId)
  if (!zone) return
  const subject = { subjectKind: 'treatment_session', subjectId: session.sessionId }
  await schedule(
    occasion,
    AFTER_DOSE_LETTERS.flatMap(({ inviteH, remindH }, index): readonly Due[] => [
      ...(inviteH === null
        ? []
        : [
            {
              kind: 'measure-invite',
              ...subject,
              subjectVersion: index + 1,
              dueAt: byDay(addHours(occasion.now, inviteH), zone),
            },
          ]),
      {
        kind: 'measure-remind',
        ...subject,
        subjectVersion: index + 1,
        dueAt: byDay(addHours(occasion.now, remindH), zone),
      },
    ]),
  )
}

/** The next months of a measure that is followed monthly, counted from an answer. */
export async function planMeasureMonthly(
  occasion: Occasion,
  clientId: string,
  responseId: string,
): Promise<void> {
  const zone = await zoneOf(occasion, clientId)
  if (!zone) return
  const subject = { subjectKind: 'measure_response', subjectId: responseId }
  await schedule(
    occasion,
    [0, 1, 2].flatMap((month): readonly Due[] => [
      {
        kind: 'measure-invite',
        ...subject,
        subjectVersion: month + 1,
        dueAt: byDay(addHours(occasion.now, (30 * month + 29) * H), zone),
      },
      {
        kind: 'measure-remind',
        ...subject,
        subjectVersion: month + 1,
        dueAt: byDay(addHours(occasion.now, (30 * month + 36) * H), zone),
      },
    ]),
  )
}

/** A clinician's own wish is told soon, and once more after a week. */
export async function planMeasureOnWish(
  occasion: Occasion,
  clientId: string,
  stepId: string,
): Promise<void> {
  const zone = await zoneOf(occasion, clientId)
  if (!zone) return
  const subject = { subjectKind: 'measure_step', subjectId: stepId }
  await schedule(occasion, [
    { kind: 'measure-invite', ...subject, dueAt: byDay(occasion.now, zone) },
    { kind: 'measure-remind', ...subject, dueAt: byDay(addHours(occasion.now, 7 * H), zone) },
  ])
}
