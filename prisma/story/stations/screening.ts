import { acknowledgeAlert } from '@/lib/alerts/commands'
import { openAlerts } from '@/lib/alerts/queries'
import { refused } from '@/lib/kernel/outcome'
import { addHours, addMinutes } from '@/lib/time/instant'
import { type House, type NewPerson, welcome } from '../client'
import { declineClient } from '../determination'
import { passTime } from '../pass-time'
import { fillScreening, sendScreening } from '../screening'
import { onDay, tell } from '../telling'
import { type Told, told } from '../told'

/** Began the questions last night and stopped in the middle of them. */
export async function halfWay(house: House, person: NewPerson): Promise<Told> {
  const { clinic, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, -3, '11:00'))
  const at = onDay(today, clinic.timeZone, -1, '20:40')
  await fillScreening({ house, client, at, upTo: 17 })
  return told(person.name, client, 'screening')
}

/** A weakness of a blood vessel in the head: nobody may lift that, and the clinician has said so kindly. */
export async function stopped(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, -9, '10:10'))
  const at = onDay(today, clinic.timeZone, -6, '18:30')
  await sendScreening({ house, client, at, answers: { aneurysm_avm_bleed: 'yes' } })
  await declineClient(staff.director, client, onDay(today, clinic.timeZone, -5, '09:40'), {
    letter:
      'Thank you for telling us about the aneurysm. Ketamine raises blood pressure for a while, and with a weakened vessel that is a risk we will not take with you. This is about safety and says nothing about your worth or your hope of feeling better. We would like to talk with you about other kinds of care: your guide will call you.',
    reason: 'Known cerebral aneurysm, not repaired. Referred back to the neurologist.',
  })
  return told(person.name, client, 'stopped')
}

/** Sent the questions this morning; medicines and a pressure that a clinician has to look at. */
export async function waiting(house: House, person: NewPerson): Promise<Told> {
  const { clinic, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, -4, '14:00'))
  const at = addHours(today, -5)
  await sendScreening({
    house,
    client,
    at,
    answers: { hypertension_dx: 'yes', hypertension_controlled: 'yes' },
    medicines: [
      { name: 'lisinopril', frequency: 'daily', dose: '10 mg' },
      { name: 'sertraline', frequency: 'daily', dose: '50 mg' },
      { name: 'lorazepam', frequency: 'as_needed', dose: '0.5 mg' },
    ],
    pressure: [134, 84],
  })
  return told(person.name, client, 'waiting')
}

/** Told of heavy thoughts in the questions this morning: her clinician was told at once and took it. */
export async function waitingWithThoughts(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, -4, '14:00'))
  const at = addHours(today, -5)
  await sendScreening({ house, client, at, answers: { phq9_item9: 1 } })
  await passTime(house, addMinutes(at, 10))
  await tell(staff.director, addMinutes(at, 40), async (occasion) => {
    const open = await openAlerts(occasion)
    const alert = open.find(({ clientId }) => clientId === client.clientId)
    return alert ? acknowledgeAlert(occasion, { alertId: alert.id }) : refused('not_found')
  })
  return told(person.name, client, 'waiting')
}
