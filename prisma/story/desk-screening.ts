import { keepAllergies } from '@/lib/medications/allergy-commands'
import { listMedicine } from '@/lib/medications/commands'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { recordOwnReadings, startScreening, submitScreening } from '@/lib/screening/client-commands'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { carryOver } from '@/lib/screening/open-screening'
import { shownQuestions } from '@/lib/screening/questions'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { enterScores } from '@/lib/screening/staff-entries'
import { unanswered } from '@/lib/screening/unanswered'
import { addHours, addMinutes } from '@/lib/time/instant'
import { type Answers, wellAnswers } from './answers'
import type { House } from './client'
import { lifeOf } from './lives'
import type { Medicine } from './screening'
import { tell } from './telling'

interface Sending {
  readonly house: House
  readonly client: ClientViewer
  readonly at: Date
  /** What differs from somebody who is well. */
  readonly answers?: Answers
  readonly medicines?: readonly Medicine[]
  /** In mmHg; null where there was no cuff in the house. */
  readonly pressure?: readonly [number, number] | null
}

/**
 * Sends a whole screening in one sitting. The answers are written as the form would leave them, without being judged one
 * by one: the sending judges them all, and raises what is urgent. Ten people tell theirs in the time of one.
 */
export async function sendAtOnce({ house, client, at, ...told }: Sending): Promise<void> {
  const { medicines = [], pressure = [118, 76] } = told
  const life = lifeOf(client.name)
  const answers: Answers = {
    ...wellAnswers,
    state: house.clinic.state,
    date_of_birth: life.born,
    address: life.street,
    ...(medicines.length > 0 ? { takes_medicines: 'yes' } : {}),
    ...told.answers,
  }
  const known = { ...unanswered, ...answers, state_allowed: true } as ScreeningAnswers
  await tell(client, at, async (occasion) => {
    const { ruleSet } = await ruleSetInUse(occasion)
    const asked = shownQuestions(ruleSet, known, at, house.clinic.timeZone)
    for (const medicine of medicines) {
      const listed = await listMedicine(occasion, { clientId: client.clientId, ...medicine })
      if (!listed.ok) return listed
    }
    const begun = await startScreening(occasion)
    if (!begun.ok) return begun
    await carryOver(
      occasion,
      client.clientId,
      begun.value.screeningId,
      asked
        .filter(({ field }) => field !== 'bp_readings' || pressure === null)
        .map(({ field }) => ({
          field,
          value: answers[field] ?? [],
          answeredAt: at,
          confirmedAt: null,
        })),
      'answered',
    )
    return keepAllergies(occasion, client.clientId, allergiesIn(answers))
  })
  if (pressure !== null) {
    const [systolic, diastolic] = pressure
    const readings = [-30, -25].map((minutes) => ({
      systolic,
      diastolic,
      takenAt: addMinutes(at, minutes),
    }))
    await tell(client, at, (occasion) => recordOwnReadings(occasion, { readings }))
  }
  await tell(client, addMinutes(at, 25), (occasion) =>
    submitScreening(occasion, { signedName: client.name }),
  )
}

const allergiesIn = ({ allergies }: Answers): readonly string[] =>
  Array.isArray(allergies) ? allergies.filter((each) => typeof each === 'string') : []

/** What the nurse adds on the telephone the next hour. */
export const addScores = ({ staff }: House, client: ClientViewer, sentAt: Date) =>
  tell(staff.nurse, addHours(sentAt, 1), (occasion) =>
    enterScores(occasion, {
      clientId: client.clientId,
      cssrs: 'none',
      dast10: 0,
      audit_c: 1,
      bmi: 24.1,
      sex_recorded: 'female',
      setting: 'in_clinic',
      route: 'sublingual',
    }),
  )
