import { acknowledgeAlert } from '@/lib/alerts/commands'
import { openAlerts } from '@/lib/alerts/queries'
import { refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { caseFileOf } from '@/lib/screening/case-file'
import { signDetermination } from '@/lib/screening/determining'
import { recordEvidence, requestEvidence } from '@/lib/screening/evidence-commands'
import { sendRequest } from '@/lib/screening/evidence-steps'
import { liftFinding } from '@/lib/screening/lifting'
import { addHours, addMinutes } from '@/lib/time/instant'
import { addDays, localDate } from '@/lib/time/zone'
import type { Answers } from '../answers'
import { type House, type NewPerson, welcome } from '../client'
import { addScores, sendAtOnce } from '../desk-screening'
import { passTime } from '../pass-time'
import type { Medicine } from '../screening'
import { onDay, tell } from '../telling'
import { type Told, told } from '../told'

/** A desk full of screenings: one of each kind that a clinician has to know. */

interface Case {
  readonly answers?: Answers
  readonly medicines?: readonly Medicine[]
  readonly pressure?: readonly [number, number] | null
  /** Days from today on which the form was sent; 0 is this morning. */
  readonly sent?: number
  readonly scored?: boolean
}

async function sentBy(house: House, person: NewPerson, { sent = 0, ...filled }: Case) {
  const { clinic, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, sent - 3, '10:30'))
  const at = sent === 0 ? addHours(today, -3) : onDay(today, clinic.timeZone, sent, '11:00')
  await sendAtOnce({ house, client, at, ...filled })
  if (filled.scored ?? true) await addScores(house, client, at)
  return { client, at }
}

const plain =
  (what: Case) =>
  async (house: House, person: NewPerson): Promise<Told> =>
    told(person.name, (await sentBy(house, person, what)).client, 'waiting')

/** Hears voices that tell her to hurt herself: help was shown at once, and the director has taken the alert. */
export async function inCrisis(house: House, person: NewPerson): Promise<Told> {
  const answers: Answers = { psychosis_now: 'yes', voices_commanding: 'yes' }
  const { client, at } = await sentBy(house, person, { answers, scored: false })
  await passTime(house, addMinutes(at, 30))
  await tell(house.staff.director, addMinutes(at, 32), async (occasion) => {
    const alert = (await openAlerts(occasion)).find((one) => one.clientId === client.clientId)
    return alert ? acknowledgeAlert(occasion, { alertId: alert.id }) : refused('not_found')
  })
  return told(person.name, client, 'waiting')
}

/** Pregnant: nobody may lift that. */
export const pregnant = plain({ answers: { pregnant: 'yes' }, sent: -1 })
/** A name that no list has, and one that is nearly right: she was asked for the label. */
export async function unknownMedicine(house: House, person: NewPerson): Promise<Told> {
  const { client, at } = await sentBy(house, person, {
    medicines: [
      { name: 'Zenotrol forte', frequency: 'daily' },
      { name: 'sertralin', frequency: 'daily', dose: '50 mg' },
    ],
  })
  await tell(house.staff.nurse, addHours(at, 2), (occasion) =>
    requestEvidence(occasion, {
      clientId: client.clientId,
      ruleId: 'SCR-UNKNOWNMED',
      wanted: 'label_or_pharmacy_list',
      askOf: 'client',
      details: 'Please copy what stands on the label of Zenotrol, with its strength.',
      dueOn: addDays(localDate(at, house.clinic.timeZone), 3),
    }),
  )
  return told(person.name, client, 'waiting')
}
/** Takes an antipsychotic, and says no to every condition that it is given for. */
export const contradicting = plain({
  medicines: [{ name: 'quetiapine', frequency: 'daily', dose: '100 mg' }],
  sent: -2,
})
/** No cuff in the house: the clinic has to take the pressure. */
export const withoutPressure = plain({ pressure: null, sent: -1 })
/** Nothing was found: one signature away. */
export const nothingFound = plain({})
/** An aunt with schizophrenia: possible, with a plan. */
export const familyHistory = plain({ answers: { family_psychosis: 'other_relative' }, sent: -1 })

/** An overactive thyroid, long treated: the nurse has signed, and a prescriber’s signature is missing. */
export async function halfSigned(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff } = house
  const answers: Answers = { hyperthyroid_history: 'yes' }
  const { client, at } = await sentBy(house, person, { answers, sent: -2 })
  const { clientId } = client
  const evidence = { clientId, ruleId: 'SCR-THYROID', wanted: 'tsh_in_range' }
  await tell(staff.nurse, addHours(at, 20), (occasion) =>
    recordEvidence(occasion, { ...evidence, note: 'TSH 1.9 mIU/L, Desert Labs, taken last week.' }),
  )
  await tell(staff.nurse, addHours(at, 21), (occasion) =>
    liftFinding(occasion, {
      clientId,
      finding: 'SCR-THYROID:stop',
      reason: 'Treated four years ago, no symptoms, TSH in range twice.',
      evidence: 'TSH report of Desert Labs',
      validUntil: addDays(localDate(at, clinic.timeZone), 60),
    }),
  )
  return told(person.name, client, 'waiting')
}

const decide = (
  house: House,
  client: ClientViewer,
  at: Date,
  outcome: 'more-information' | 'deferred',
  letter: string,
) =>
  tell(house.staff.director, at, async (occasion) => {
    const file = await caseFileOf(occasion, client.clientId)
    return file
      ? signDetermination(occasion, {
          outcome,
          clientId: client.clientId,
          seen: file.fingerprint,
          letter,
        })
      : refused('not_found')
  })

/** A seizure in the past: the neurologist was asked by fax, and has not answered in time. */
export async function evidenceOverdue(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff } = house
  const answers: Answers = { seizure_ever: 'yes', seizure_last_date: '2019-08-02' }
  const { client, at } = await sentBy(house, person, { answers, sent: -14 })
  const { clientId } = client
  const day = (days: number) => addDays(localDate(at, clinic.timeZone), days)
  const { requestId } = await tell(staff.director, addHours(at, 22), (occasion) =>
    requestEvidence(occasion, {
      clientId,
      ruleId: 'SCR-SEIZURE',
      wanted: 'neurology_note_if_within_two_years',
      askOf: 'doctor',
      recipient: 'Dr. Imre Vasquez, Neurology\n400 Camelback Road, Phoenix\nFax +1 602 555 0177',
      details: 'Please tell us when the last seizure was, and whether treatment has changed since.',
      contactAgreed: 'spoken',
      dueOn: day(11),
    }),
  )
  await tell(staff.nurse, addHours(at, 23), (occasion) =>
    sendRequest(occasion, { clientId, requestId, way: 'fax', happenedOn: day(1) }),
  )
  await decide(
    house,
    client,
    addHours(at, 24),
    'more-information',
    'Thank you for telling us about the seizure. We have asked your neurologist for a short note, as you agreed. As soon as it is here, we read everything again and write to you.',
  )
  return told(person.name, client, 'waiting')
}

/** Nursing: not now, and why; the door stays open. */
export async function deferred(house: House, person: NewPerson): Promise<Told> {
  const answers: Answers = { nursing: 'yes' }
  const { client, at } = await sentBy(house, person, { answers, sent: -6 })
  await decide(
    house,
    client,
    addHours(at, 26),
    'deferred',
    'Thank you for telling us that you are nursing. Ketamine passes into milk, and nobody knows what it does there, so we would like to wait. When you have stopped, tell us, and we look again with you.',
  )
  return told(person.name, client, 'waiting')
}
