import { addHours } from '@/lib/time/instant'
import {
  type AskedInstrument,
  type Asking,
  type AskingFacts,
  type AskingKey,
  isStaffAsked,
  type MeasureStep,
  type StandingAsking,
} from './asking'

const days = (count: number) => count * 24
const addDaysTo = (at: Date, count: number): Date => addHours(at, days(count))

const MOOD_AND_WORRY = ['PHQ-9', 'GAD-7'] as const
/** Asked with the screening and every half year (clinical rules, E.7). */
const SUBSTANCES = ['AUDIT-C', 'DAST-10'] as const
const HALF_YEAR_DAYS = 182
/** Two weeks are asked about, so the same form is not filled in more than weekly (clinical rules, E.7). */
const NOT_MORE_OFTEN_THAN_DAYS = 7
/** Days before a session in which its measures count (clinical rules, E.7). */
const BEFORE_SESSION_DAYS = 7
/** The suicide screener since the last contact: within three days of the session [gen]. */
const SCREENER_BEFORE_DAYS = 3
/** From here on a PCL-5 is followed monthly: a provisional PTSD (clinical rules, E.5 and E.7). */
export const TRAUMA_FOLLOWED_FROM = 31

interface Window {
  readonly opens: number
  readonly due: number
  readonly late: number
  readonly closes: number
}

/** Days after the last dose. Day 7 opens and is late as its check-in does (F.3); what is not from there is [gen]. */
const AFTER_DOSE: readonly (readonly [AskingKey, Window])[] = [
  ['day7', { opens: 6, due: 7, late: 8, closes: 14 }],
  ['end_of_course', { opens: 14, due: 17, late: 21, closes: 28 }],
  ['month1', { opens: 28, due: 30, late: 35, closes: 44 }],
  ['month2', { opens: 58, due: 60, late: 65, closes: 74 }],
  ['month3', { opens: 88, due: 90, late: 95, closes: 104 }],
]
/** A month after the last one was answered. */
const MONTH: Window = { opens: 28, due: 30, late: 35, closes: 44 }
/** Half a year after the last one: from two weeks before, and welcome until the next would begin [gen]. */
const HALF_YEAR: Window = { opens: 168, due: 182, late: 196, closes: 350 }
/** A clinician's own wish, and the questions that belong to a screening [gen]. */
const ON_WISH: Window = { opens: 0, due: 3, late: 7, closes: 14 }
const WITH_SCREENING: Window = { opens: 0, due: 7, late: 14, closes: 90 }

const windowFrom = (at: Date, { opens, due, late, closes }: Window) => ({
  opensAt: addDaysTo(at, opens),
  dueAt: addDaysTo(at, due),
  lateAt: addDaysTo(at, late),
  closesAt: addDaysTo(at, closes),
})

/** Everything that is asked of one client around now, each as it stands, the one that ends first in front. */
export function askingsOf(facts: AskingFacts): readonly StandingAsking[] {
  const planned = [
    ...withScreening(facts),
    ...facts.booked.flatMap(beforeSession),
    ...facts.dosed.flatMap((_, index) => afterDose(facts, index)),
    ...trauma(facts),
    ...substances(facts),
    ...onWish(facts),
  ]
  return planned
    .flatMap((asking) => standing(facts, asking))
    .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}

function withScreening({ screening, dosed }: AskingFacts): readonly Asking[] {
  if (!screening || dosed.length > 0) return []
  const window = windowFrom(screening.startedAt, WITH_SCREENING)
  return [...MOOD_AND_WORRY, ...SUBSTANCES].map((instrument) => ({
    key: 'screening',
    instrument,
    subjectId: null,
    ...window,
  }))
}

function beforeSession({
  appointmentId,
  startsAt,
}: AskingFacts['booked'][number]): readonly Asking[] {
  const before = (instrument: AskedInstrument, opensDays: number): Asking => ({
    key: 'before_session',
    instrument,
    subjectId: appointmentId,
    opensAt: addDaysTo(startsAt, -opensDays),
    dueAt: addDaysTo(startsAt, -2),
    lateAt: addDaysTo(startsAt, -1),
    closesAt: startsAt,
  })
  return [
    ...MOOD_AND_WORRY.map((instrument) => before(instrument, BEFORE_SESSION_DAYS)),
    before('C-SSRS', SCREENER_BEFORE_DAYS),
  ]
}

/** What follows a dose lasts until the next one: then its own line begins. */
function afterDose(facts: AskingFacts, index: number): readonly Asking[] {
  const session = facts.dosed[index]
  if (!session) return []
  const next = facts.dosed[index + 1]
  const goesOn = next !== undefined || facts.booked.some(({ startsAt }) => startsAt > facts.now)
  return AFTER_DOSE.filter(([key]) => key !== 'end_of_course' || !goesOn)
    .map(([key, window]) => ({ key, ...windowFrom(session.at, window) }))
    .filter(({ opensAt }) => !next || opensAt < next.at)
    .flatMap((window) =>
      MOOD_AND_WORRY.map((instrument) => ({
        ...window,
        closesAt: next && next.at < window.closesAt ? next.at : window.closesAt,
        instrument,
        subjectId: session.sessionId,
      })),
    )
}

/** Monthly from the last answer, where one was in the range of a provisional PTSD; three months without an answer end it. */
function trauma({ done }: AskingFacts): readonly Asking[] {
  const answered = done.filter(({ instrument }) => instrument === 'PCL-5')
  const followed = answered.some(({ total }) => total !== null && total >= TRAUMA_FOLLOWED_FROM)
  const last = answered.at(-1)
  if (!followed || !last) return []
  return [0, 1, 2].map((month) => ({
    key: 'trauma',
    instrument: 'PCL-5',
    subjectId: null,
    ...windowFrom(addDaysTo(last.at, 30 * month), MONTH),
  }))
}

/** Every half year from the last score, or from the screening; only while somebody is in treatment. */
function substances({ now, screening, booked, dosed, done }: AskingFacts): readonly Asking[] {
  const lately = addDaysTo(now, -HALF_YEAR_DAYS)
  if (booked.length === 0 && !dosed.some(({ at }) => at > lately)) return []
  return SUBSTANCES.flatMap((instrument): readonly Asking[] => {
    const since = done.findLast((each) => each.instrument === instrument)?.at
    const from = since ?? screening?.startedAt
    if (!from) return []
    return [{ key: 'half_year', instrument, subjectId: null, ...windowFrom(from, HALF_YEAR) }]
  })
}

const onWish = ({ steps }: AskingFacts): readonly Asking[] =>
  steps
    .filter(({ step }) => step === 'asked')
    .map(({ id, instrument, at }) => ({
      key: 'asked',
      instrument,
      subjectId: id,
      ...windowFrom(at, ON_WISH),
    }))

/** How an asking stands; none where the weekly rule leaves it no room before its window ends. */
function standing(facts: AskingFacts, asking: Asking): readonly StandingAsking[] {
  const { now, done, steps } = facts
  const same = done.filter(({ instrument }) => instrument === asking.instrument)
  const from = asking.key === 'screening' ? addDaysTo(asking.opensAt, -7) : asking.opensAt
  const answer = same.find(({ at }) => at >= from && at <= asking.closesAt && at <= now)
  if (answer) return [{ ...asking, state: 'answered', answeredAt: answer.at }]
  const opensAt = roomAfter(asking, same.findLast(({ at }) => at < from)?.at)
  if (opensAt >= asking.closesAt) return []
  const stands = { ...asking, opensAt, answeredAt: null }
  const passed = steps.some((one) => one.step === 'passed' && isOf(one, asking))
  if (passed) return [{ ...stands, state: 'passed' }]
  if (now >= asking.closesAt || (asking.key === 'screening' && facts.screening?.decided))
    return [{ ...stands, state: 'missed' }]
  if (now < opensAt) return [{ ...stands, state: 'not_yet' }]
  return [{ ...stands, state: now < asking.lateAt ? 'open' : 'late' }]
}

function roomAfter({ instrument, opensAt, key }: Asking, lastDone: Date | undefined): Date {
  if (isStaffAsked(instrument) || key === 'asked' || !lastDone) return opensAt
  const again = addDaysTo(lastDone, NOT_MORE_OFTEN_THAN_DAYS)
  return again > opensAt ? again : opensAt
}

/** Whether a step was about this asking, and not about an earlier round of the same. */
export const isOf = ({ id, step, key, subjectId, instrument, at }: MeasureStep, asking: Asking) =>
  instrument === asking.instrument &&
  key === asking.key &&
  (step === 'asked' ? id : subjectId) === asking.subjectId &&
  at >= asking.opensAt

export const isWaiting = ({ state }: StandingAsking): boolean =>
  state === 'open' || state === 'late'

/** A client may put aside whatever is asked but the questions of a screening: those are part of its decision. */
export const mayPass = (asking: StandingAsking): boolean =>
  isWaiting(asking) && asking.key !== 'screening' && !isStaffAsked(asking.instrument)

/** Hours after which somebody may be reminded of what they were asked: before that it would press [gen]. */
const REMIND_AFTER_H = 48

/** Whether a clinician may let the client be reminded: not lately asked, and never a second time. */
export function mayBeReminded(
  asking: StandingAsking,
  steps: readonly MeasureStep[],
  now: Date,
): 'yes' | 'not_asked' | 'reminded' | 'lately' {
  if (!isWaiting(asking) || isStaffAsked(asking.instrument)) return 'not_asked'
  const told = steps.filter((one) => isOf(one, asking))
  if (told.some(({ step }) => step === 'reminded')) return 'reminded'
  const asked = told.findLast(({ step }) => step === 'invited')?.at ?? asking.opensAt
  return addHours(asked, REMIND_AFTER_H) <= now ? 'yes' : 'lately'
}
