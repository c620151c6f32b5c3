import { endClientCare } from '@/lib/clients/commands'
import { type House, type NewPerson, welcome } from '../client'
import { answeredUpTo } from '../check-in'
import { clearedClient } from '../cleared'
import { measured } from '../measures'
import { passTime } from '../pass-time'
import { planFor } from '../plan'
import { beginSession, finishSession, signedNote, slept } from '../session'
import { replyTo, shareWithGuide, writeEntry } from '../journal'
import { sendScreening } from '../screening'
import { onDay, tell } from '../telling'
import { type Told, told } from '../told'

/** Two sessions, their notes signed, and the weeks after them: the course is over. */
export async function completedCourse(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -58 })
  const home = client.timeZone
  await measured(client, onDay(today, home, -50, '18:30'), { mood: 17, worry: 13 })
  for (const days of [-44, -37]) {
    const begun = await beginSession({
      house,
      client,
      clinician: staff.director,
      startsAt: onDay(today, clinic.timeZone, days, '10:00'),
      setting: 'in_clinic',
      bookedAt: onDay(today, clinic.timeZone, days - 6, '12:00'),
    })
    await finishSession(begun)
    await signedNote(begun)
    await slept(begun)
    await answeredUpTo(begun, days === -37 ? 'day10' : '72h')
    await passTime(house, onDay(today, clinic.timeZone, days + 1, '10:00'))
    if (days === -44)
      await measured(client, onDay(today, home, -38, '19:00'), { mood: 12, worry: 10 })
  }
  await measured(client, onDay(today, home, -30, '18:30'), { mood: 8, worry: 7 })
  await measured(client, onDay(today, home, -20, '18:30'), { mood: 6, worry: 6 })
  await planFor({
    client,
    at: onDay(today, clinic.timeZone, -33, '18:00'),
    intention: 'To walk more slowly than I think.',
    kept: 'The long way is not a detour.',
    parked: 'A month by the sea, some day.',
    steps: [
      { title: 'Walk home past the canal', size: 'small', then: ['next', 'done'] },
      { title: 'Call my brother on Sunday', size: 'small', then: ['next', 'done'] },
    ],
  })
  const entryId = await writeEntry(
    client,
    onDay(today, clinic.timeZone, -35, '19:30'),
    'What stays with me is how slowly the light moved. I walk to work now, the long way round, past the canal.',
  )
  await shareWithGuide(client, onDay(today, clinic.timeZone, -35, '19:50'), entryId)
  await replyTo(
    staff.guide,
    onDay(today, clinic.timeZone, -34, '10:15'),
    entryId,
    'Thank you for letting me read this. The long way round sounds like a good companion for these days. If it helps, keep the walk and leave everything else as it is this week.',
  )
  return told(person.name, client, 'completed')
}

/** Thought about it again after the questions, and told the clinic so. */
export async function withdrew(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, -30, '13:00'))
  await sendScreening({ house, client, at: onDay(today, clinic.timeZone, -27, '19:15') })
  await tell(staff.director, onDay(today, clinic.timeZone, -20, '11:30'), (occasion) =>
    endClientCare(occasion, {
      clientId: client.clientId,
      reason: 'Decided to go on with talking therapy for now. Welcome back at any time.',
    }),
  )
  return told(person.name, client, 'withdrew')
}
