import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import type { CheckInSymptom } from './check-in-alerts'
import { NONE, type CheckInWords, type StoredCheckIn } from './check-in-form'
import { type CheckInRow, newestResponses, wordsOf } from './check-in-rows'
import {
  type CheckInState,
  checkInsAfter,
  checkInStateAt,
  isMonthly,
  type ScheduledCheckIn,
} from './check-ins'
import { dosedSessionsOf, endOf } from './dosed-session'
import { seesWhatConcernsStaff } from './policy'

/** One check-in of one session, as it stands. */
export interface StandingCheckIn extends ScheduledCheckIn {
  readonly sessionId: string
  readonly dosedAt: Date
  readonly state: CheckInState
  /** Begun and kept, not sent. */
  readonly begun: boolean
  readonly answeredAt: Date | null
  readonly answers: StoredCheckIn | null
}

/** A month after each of the last two sessions at most: what is older has its place in the record. */
const SESSIONS = 6

/** Every check-in of a client's sessions that has opened or comes next, the nearest first. */
export async function checkInsOf(
  occasion: Occasion,
  clientId: string,
  zone: string,
): Promise<readonly StandingCheckIn[]> {
  const sessions = (await dosedSessionsOf(occasion, clientId)).slice(0, SESSIONS)
  const rows = await newestResponses(
    occasion,
    clientId,
    sessions.map(({ sessionId }) => sessionId),
  )
  const { now, viewer } = occasion
  const all = seesWhatConcernsStaff(viewer)
  return sessions
    .flatMap((session, index) =>
      checkInsAfter(endOf(session, now, zone))
        .filter(({ key }) => index === 0 || !isMonthly(key))
        .map((planned) => {
          const row = rows.find(
            ({ sessionId, checkIn }) => sessionId === session.sessionId && checkIn === planned.key,
          )
          return standing(session, planned, row, { now, all })
        }),
    )
    .toSorted((a, b) => b.opensAt.getTime() - a.opensAt.getTime())
}

function standing(
  { sessionId, dosedAt }: { readonly sessionId: string; readonly dosedAt: Date },
  planned: ScheduledCheckIn,
  row: CheckInRow | undefined,
  { now, all }: { readonly now: Date; readonly all: boolean },
): StandingCheckIn {
  const answeredAt = row?.complete ? row.answeredAt : null
  return {
    ...planned,
    sessionId,
    dosedAt,
    state: checkInStateAt(planned, answeredAt, now),
    begun: row !== undefined && !row.complete,
    answeredAt: row?.answeredAt ?? null,
    answers: row ? withoutStaff(row.answers, all) : null,
  }
}

function withoutStaff(answers: StoredCheckIn, all: boolean): StoredCheckIn {
  if (all) return answers
  const { unsafe: _unsafe, ...others } = answers
  return others
}

/** One check-in with the client's own lines, for its form; null where it is not there, or not theirs. */
export async function checkInOfClient(
  occasion: Occasion<ClientViewer>,
  sessionId: string,
  key: string,
): Promise<{ readonly checkIn: StandingCheckIn; readonly words: CheckInWords } | null> {
  const { clientId, timeZone } = occasion.viewer
  const checkIn = (await checkInsOf(occasion, clientId, timeZone)).find(
    (each) => each.sessionId === sessionId && each.key === key,
  )
  if (!checkIn) return null
  const rows = await newestResponses(occasion, clientId, [sessionId])
  const row = rows.find((each) => each.checkIn === key)
  return { checkIn, words: row ? await wordsOf(occasion, clientId, row) : {} }
}

export type HelpNow = 'crisis' | 'emergency'

const EMERGENCIES: readonly CheckInSymptom[] = [
  'chest_pain',
  'fainting',
  'breathlessness',
  'severe_headache',
  'weakness',
  'vision_or_speech_change',
  'seizure',
]

/** What help one set of answers asks to be shown at once. */
export function helpFor(answers: StoredCheckIn | null): HelpNow | null {
  if (!answers) return null
  if (answers.safety && answers.safety !== 'no') return 'crisis'
  const felt = answers.symptoms?.filter((tick) => tick !== NONE) ?? []
  return EMERGENCIES.some((each) => felt.includes(each)) ? 'emergency' : null
}

/** Help stays on the page for a day after the answer that asked for it. */
const HELP_HOURS = 24

export const helpNow = (checkIns: readonly StandingCheckIn[], now: Date): HelpNow | null =>
  checkIns
    .filter(({ answeredAt }) => answeredAt !== null && answeredAt > addHours(now, -HELP_HOURS))
    .map(({ answers }) => helpFor(answers))
    .toSorted((a) => (a === 'crisis' ? -1 : 1))[0] ?? null
