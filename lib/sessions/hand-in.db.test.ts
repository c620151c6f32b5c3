import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { closeLetter } from '@/components/ui/sealed-letter'
import { letterboxKey } from '@/lib/crypto/letterbox'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import type { EntryToKeep } from './entry-letter'
import { handIn, writerOf } from './hand-in'
import { sessionScreen } from './queries'
import { recordEvent } from './record-event'
import { alertsOf } from './testing/history'
import { as, at, codeOf, dosed, must, vitals } from './testing/session.fixture'
import { recordVitalSigns } from './vital-signs'

let cast: Cast
let appointmentId: string
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`HandIn${count}`, TUESDAY)
  appointmentId = await dosed(cast)
})

/** What a device of this person keeps while it has no connection, written by a clock of its own. */
async function kept(writer: StaffViewer, entry: EntryToKeep, deviceMadeAt: Date) {
  const madeAt = deviceMadeAt.getTime()
  const text = JSON.stringify({ kind: entry.kind, madeAt, input: entry.input })
  const letter = await closeLetter(letterboxKey(), writerOf(writer), text)
  return { entryId: randomUUID(), letter, madeAt }
}
const line = (detail: string): EntryToKeep => ({
  kind: 'event',
  input: { appointmentId, kind: 'note', detail },
})
const reading = (systolicMmHg: number, diastolicMmHg: number, more = {}): EntryToKeep => ({
  kind: 'vitals',
  input: { appointmentId, phase: 'during', systolicMmHg, diastolicMmHg, ...more },
})
/** Hands a letter in, so many minutes after the dose, by a device whose clock is this far off. */
const hand = (
  viewer: StaffViewer,
  minutes: number,
  { entryId, letter }: { entryId: string; letter: string },
  clockOffMin = 0,
) =>
  as(viewer, minutes, (o) =>
    handIn(o, { entryId, letter, sentAt: at(minutes + clockOffMin).getTime() }),
  )

const happened = async (minutes: number) => {
  const screen = await read(cast.nurse, (o) => sessionScreen(o, appointmentId), {
    now: at(minutes),
  })
  return (screen?.happened ?? []).flatMap((each) => {
    if (each.kind === 'event') return [[each.at, each.detail] as const]
    return each.kind === 'vitals' && each.at > at(0)
      ? [[each.at, String(each.set.systolicMmHg)] as const]
      : []
  })
}

test('what two devices kept without a connection comes in late, at its own time, in order, and once', async () => {
  const first = await kept(cast.nurse, line('Tears, calm.'), at(6))
  const second = await kept(cast.nurse, reading(131, 82), at(8))
  const guides = await kept(cast.guide, line('Asked for water.'), at(7))
  await must(cast.guide, 10, (o) =>
    recordEvent(o, { appointmentId, kind: 'note', detail: 'Music softer.', entryId: randomUUID() }),
  )
  for (const letter of [second, first, second]) await hand(cast.nurse, 11, letter)
  await hand(cast.guide, 12, guides)
  expect(await happened(13)).toEqual([
    [at(6), 'Tears, calm.'],
    [at(7), 'Asked for water.'],
    [at(8), '131'],
    [at(10), 'Music softer.'],
  ])
})

test('a device whose clock is three hours ahead, or a day behind, changes no time; what it said is kept beside it', async () => {
  const ahead = await kept(cast.nurse, reading(128, 80), at(20 + 180))
  const behind = await kept(cast.guide, reading(129, 81), at(22 - 1440))
  await hand(cast.nurse, 25, ahead, 180)
  await hand(cast.guide, 26, behind, -1440)
  const rows = await read(cast.system, ({ tx }) =>
    tx.vitalSigns.findMany({
      where: { systolic: { in: [128, 129] } },
      orderBy: { systolic: 'asc' },
      select: { takenAt: true, deviceTakenAt: true },
    }),
  )
  expect(rows).toEqual([
    { takenAt: at(20), deviceTakenAt: at(200) },
    { takenAt: at(22), deviceTakenAt: at(22 - 1440) },
  ])
})

test('an alarm that waited calls the clinician as soon as it is in, by its own moment', async () => {
  const high = await kept(cast.nurse, reading(204, 100), at(30))
  await must(cast.nurse, 34, (o) => recordVitalSigns(o, vitals(appointmentId, { phase: 'during' })))
  expect(await alertsOf(cast)).not.toContain('SESSION-ALARM A1 on_call_clinician')
  await hand(cast.nurse, 35, high)
  expect(await alertsOf(cast)).toContain('SESSION-ALARM A1 on_call_clinician')
})

test('nobody hands in what another wrote, and nothing that was changed or is not an entry', async () => {
  const letter = await kept(cast.nurse, line('Hers.'), at(6))
  expect(codeOf(await hand(cast.guide, 7, letter))).toBe('letter_not_readable')
  const broken = { ...letter, letter: `${letter.letter.slice(0, -3)}AAA` }
  expect(codeOf(await hand(cast.nurse, 7, broken))).toBe('letter_not_readable')
  const look = await kept(cast.nurse, { kind: 'look', input: { state: 'resting' } }, at(6))
  expect(codeOf(await hand(cast.nurse, 7, look))).toBe('letter_not_readable')
  const impossible = await kept(cast.nurse, reading(80, 120), at(6))
  expect(codeOf(await hand(cast.nurse, 7, impossible))).toBe('letter_not_readable')
  expect(await happened(8)).toEqual([])
})
