import type { ClientViewer } from '@/lib/kernel/viewer'
import { answeredUpTo } from '../check-in'
import { bookSession, clearedClient } from '../cleared'
import { drawWaves, sharePassageWithGuide, shareWithGuide, writeEntry } from '../journal'
import type { House, NewPerson } from '../client'
import { circleAhead } from '../circle'
import { measured } from '../measures'
import { askAndAnswer } from '../messages'
import { planFor } from '../plan'
import { beginSession, finishSession, signedNote, slept } from '../session'
import { onDay } from '../telling'
import { type Told, told } from '../told'

/** Day 4 of the days after a session at home. */
export async function windowDayFour(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -22 })
  await measured(client, onDay(today, client.timeZone, -7, '19:10'), { mood: 14, worry: 11 })
  const begun = await beginSession({
    house,
    client,
    clinician: staff.director,
    startsAt: onDay(today, clinic.timeZone, -4, '10:00'),
    setting: 'at_home',
    bookedAt: onDay(today, clinic.timeZone, -10, '12:00'),
  })
  await finishSession(begun)
  await signedNote(begun)
  await slept(begun)
  await answeredUpTo(begun, '72h')
  await theDaysAfter(house, client)
  await askAndAnswer(
    { client, at: onDay(today, client.timeZone, -3, '17:20') },
    'Is it all right to go swimming again, or should I wait a few more days?',
    { guide: staff.guide, at: onDay(today, clinic.timeZone, -2, '09:30') },
    'Swimming is fine now that you have slept and feel steady. Take somebody along the first time, and go slowly.',
  )
  await circleAhead(house, client)
  await bookSession({
    house,
    client,
    clinician: staff.director,
    startsAt: onDay(today, clinic.timeZone, 10, '10:00'),
    setting: 'at_home',
    bookedAt: onDay(today, clinic.timeZone, -3, '12:00'),
  })
  return told(person.name, client, 'window-day-4')
}

/** One page for herself on the evening, one that her guide may read; small steps, two done and one too big. */
async function theDaysAfter({ today }: House, client: ClientViewer): Promise<void> {
  const day = (days: number, clock: string) => onDay(today, client.timeZone, days, clock)
  const evening = await writeEntry(
    client,
    day(-4, '20:10'),
    'Very quiet in me. I keep seeing the blue door at the end of the garden, and I did not need to open it.',
  )
  await drawWaves(client, day(-4, '20:25'), evening)
  const shared = await writeEntry(
    client,
    day(-2, '08:45'),
    'I noticed how early in the morning I begin to hurry. Nobody asks me to. I would like the first half hour of the day to belong to me again.',
  )
  await shareWithGuide(client, day(-2, '09:05'), shared)
  await sharePassageWithGuide(client, day(-1, '09:20'), evening, 'I did not need to open it.')
  await planFor({
    client,
    at: day(-1, '10:30'),
    intention: 'The first half hour of the morning belongs to me.',
    kept: 'I hurry long before anybody asks me to.',
    parked: 'Perhaps another kind of work altogether.',
    steps: [
      {
        title: 'Tea at the window before the phone',
        firstAction: 'Put the cup on the sill tonight',
        size: 'small',
        then: ['next', 'done'],
      },
      { title: 'Walk to the river once', size: 'small', then: ['next', 'done'] },
      { title: 'Write three lines after the walk', size: 'small', then: ['next'] },
      { title: 'Clear the whole flat of old things', size: 'large' },
    ],
  })
}
