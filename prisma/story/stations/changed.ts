import { done } from '@/lib/kernel/outcome'
import { listMedicine } from '@/lib/medications/commands'
import { changeMedicines } from '@/lib/screening/medicine-change'
import { updateOf } from '@/lib/screening/update'
import { answerPart, saveChanged, sendUpdate } from '@/lib/screening/update-commands'
import { bookSession, clearedClient } from '../cleared'
import type { House, NewPerson } from '../client'
import { onDay, tell } from '../telling'
import { type Told, told } from '../told'

/** A new medicine took the clearance back: the session of next week waits, and nothing was asked again yet. */
export async function medicineAdded(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -20 })
  await bookSession({
    house,
    client,
    clinician: staff.director,
    startsAt: onDay(today, clinic.timeZone, 6, '14:00'),
    setting: 'in_clinic',
    bookedAt: onDay(today, clinic.timeZone, -8, '11:30'),
  })
  const { clientId } = client
  await tell(client, onDay(today, clinic.timeZone, -1, '20:10'), (occasion) =>
    changeMedicines(occasion, clientId, () =>
      listMedicine(occasion, {
        clientId,
        name: 'zolpidem',
        frequency: 'as_needed',
        dose: '5 mg',
        reason: 'Sleep',
      }),
    ),
  )
  return told(person.name, client, 'medicine-changed')
}

/** Two days before a session: most is still true, one answer is not, and a clinician is asked about that one. */
export async function answersChanged(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -24 })
  await bookSession({
    house,
    client,
    clinician: staff.director,
    startsAt: onDay(today, clinic.timeZone, 2, '15:00'),
    setting: 'in_clinic',
    bookedAt: onDay(today, clinic.timeZone, -9, '10:15'),
  })
  const at = onDay(today, clinic.timeZone, -1, '19:30')
  await tell(client, at, async (occasion) => {
    const first = await answerPart(occasion, {
      part: 'mind',
      all: false,
      said: { mania_now: 'unsure' },
    })
    if (!first.ok) return first
    const update = await updateOf(occasion, client.clientId)
    for (const part of new Set(update?.open.map(({ group }) => group))) {
      const kept = await answerPart(occasion, { part, all: true, said: {} })
      if (!kept.ok) return kept
    }
    const asked = await saveChanged(occasion, { field: 'phq9_item9', value: 0 })
    return asked.ok ? done(null) : asked
  })
  await tell(client, at, (occasion) => sendUpdate(occasion, { signedName: person.name }))
  return told(person.name, client, 'answers-changed')
}
