import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runWork } from '@/lib/jobs/run-work'
import { act, read } from '@/lib/kernel/run'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { correctVitalSigns } from './correct-vital-signs'
import { sessionHandlers } from './jobs'
import { monitorReadings, recordMonitorReading } from './monitor-reading'
import { recordEvent } from './record-event'
import { alertsOf, historyOf } from './testing/history'
import { as, at, checkedIn, codeOf, dosed, must, vitals } from './testing/session.fixture'
import { acceptBaseline, recordVitalSigns } from './vital-signs'

let cast: Cast
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Vitals${turn}`, TUESDAY)
})

const rows = (appointmentId: string) =>
  read(cast.system, ({ tx }) =>
    tx.vitalSigns.findMany({
      where: { session: { appointmentId } },
      orderBy: { takenAt: 'asc' },
      select: { id: true, phase: true, takenAt: true, invalidates: true },
    }),
  )
const measure = (
  appointmentId: string,
  minutes: number,
  changes: Readonly<Record<string, unknown>> = {},
) => must(cast.guide, minutes, (o) => recordVitalSigns(o, vitals(appointmentId, changes)))
const accept = (viewer: Cast['guide'], appointmentId: string, reason?: string) =>
  as(viewer, -5, (o) => acceptBaseline(o, { appointmentId, ...(reason ? { reason } : {}) }))

describe('the baseline decides whether the dose may be given', () => {
  test('nothing measured is not a baseline', async () => {
    const appointmentId = await checkedIn(cast)
    expect(codeOf(await accept(cast.guide, appointmentId))).toBe('vitals_incomplete')
  })

  test('145/85 is measured again after a rest, and then a clinician decides with a reason', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20, { systolicMmHg: 145, diastolicMmHg: 85 })
    expect(codeOf(await accept(cast.nurse, appointmentId))).toBe('vitals_incomplete')
    await measure(appointmentId, -12, { systolicMmHg: 144, diastolicMmHg: 84 })
    expect(codeOf(await accept(cast.guide, appointmentId))).toBe('needs_clinician')
    expect(codeOf(await accept(cast.nurse, appointmentId))).toBe('needs_reason')
    const reason = 'White coat, calm, usual at home 128/80'
    expect(codeOf(await accept(cast.nurse, appointmentId, reason))).toBe('done')
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('BASELINE_DONE')
  })

  test('165/102 twice holds the session, and no reason lifts it', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20, { systolicMmHg: 165, diastolicMmHg: 102 })
    await measure(appointmentId, -12, { systolicMmHg: 166, diastolicMmHg: 101 })
    const held = await accept(cast.prescriber, appointmentId, 'I would like to go on')
    expect(held).toMatchObject({ refusal: { code: 'vitals_not_passed' }, kept: true })
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('ON_HOLD')
  })

  test('an emergency alerts the clinician on call with the reading itself, once', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20, { systolicMmHg: 184, diastolicMmHg: 122 })
    expect(await alertsOf(cast)).toEqual(['SESSION-BASELINE-EMERGENCY A1 on_call_clinician'])
    expect(codeOf(await accept(cast.nurse, appointmentId))).toBe('vitals_not_passed')
    expect(await alertsOf(cast)).toHaveLength(1)
  })

  test('chest pain makes a good reading an emergency', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20, { symptoms: ['chest_pain'] })
    expect(await alertsOf(cast)).toEqual(['SESSION-BASELINE-EMERGENCY A1 on_call_clinician'])
  })
})

describe('what was entered on a phone without a connection', () => {
  test('arrives once however often it is sent, at the time it was made', async () => {
    const appointmentId = await dosed(cast)
    const entry = vitals(appointmentId, { phase: 'during', entryId: randomUUID(), waitedSec: 300 })
    await must(cast.guide, 45, (o) => recordVitalSigns(o, entry))
    await must(cast.guide, 46, (o) => recordVitalSigns(o, entry))
    const during = (await rows(appointmentId)).filter(({ phase }) => phase === 'during')
    expect(during).toHaveLength(1)
    expect(during[0]?.takenAt).toEqual(at(40))
  })

  test('an alarm value that is sent twice alerts once', async () => {
    const appointmentId = await dosed(cast)
    const entry = vitals(appointmentId, { phase: 'during', systolicMmHg: 204, diastolicMmHg: 118 })
    for (const minute of [40, 41]) await must(cast.guide, minute, (o) => recordVitalSigns(o, entry))
    expect(await alertsOf(cast)).toEqual(['SESSION-ALARM A1 on_call_clinician'])
  })

  test('a note of the recorder is one line', async () => {
    const appointmentId = await dosed(cast)
    const entry = {
      appointmentId,
      kind: 'comfort' as const,
      entryId: randomUUID(),
      detail: 'Hand held for a while',
    }
    for (const minute of [30, 31]) await must(cast.guide, minute, (o) => recordEvent(o, entry))
    const count = await read(cast.system, ({ tx }) =>
      tx.sessionEvent.count({ where: { session: { appointmentId } } }),
    )
    expect(count).toBe(1)
  })
})

describe('a wrong set of vital signs', () => {
  test('stays to be seen, marked with the reason, and counts for nothing', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20, { systolicMmHg: 165, diastolicMmHg: 102 })
    const [wrong] = await rows(appointmentId)
    const vitalSignsId = wrong?.id ?? ''
    const correction = { appointmentId, vitalSignsId, reason: 'Cuff over the sleeve' }
    await must(cast.guide, -18, (o) => correctVitalSigns(o, correction))
    expect(codeOf(await as(cast.guide, -17, (o) => correctVitalSigns(o, correction)))).toBe(
      'corrected_already',
    )
    await measure(appointmentId, -12)
    expect(codeOf(await accept(cast.guide, appointmentId))).toBe('done')
    expect(await rows(appointmentId)).toHaveLength(3)
  })

  test('of another session cannot be marked from here', async () => {
    const appointmentId = await checkedIn(cast)
    const other = await castOf(`Other${turn}`, TUESDAY)
    const theirs = await checkedIn(other)
    await must(other.guide, -20, (o) => recordVitalSigns(o, vitals(theirs)))
    const [row] = await read(other.system, ({ tx }) =>
      tx.vitalSigns.findMany({ select: { id: true } }),
    )
    const outcome = await as(cast.guide, -18, (o) =>
      correctVitalSigns(o, { appointmentId, vitalSignsId: row?.id ?? '', reason: 'Not ours' }),
    )
    expect(codeOf(outcome)).toBe('not_found')
  })
})

describe('what is watched for after the dose', () => {
  const alarms = (minutes: number) =>
    read(cast.system, ({ tx }) =>
      tx.alert.findMany({
        where: { kind: 'SESSION-ALARM', raisedAt: at(minutes) },
        select: { facts: true },
      }),
    ).then((found) => found.map(({ facts }) => (facts as { alarm: string }).alarm))

  test('sedation alone raises its alarm, at once or when it lasts', async () => {
    const appointmentId = await dosed(cast)
    const only = { systolicMmHg: undefined, diastolicMmHg: undefined, heartRatePerMin: undefined }
    await measure(appointmentId, 20, { ...only, phase: 'during', moaas: 3 })
    expect(await alarms(20)).toEqual([])
    await measure(appointmentId, 26, { ...only, phase: 'during', moaas: 3 })
    expect(await alarms(26)).toEqual(['sedation_lasting'])
    await measure(appointmentId, 28, { ...only, phase: 'during', moaas: 1 })
    expect(await alarms(28)).toEqual(['sedation_deep'])
  })

  test('an alarm value that arrives late alarms all the same, though a calm one came after it', async () => {
    const appointmentId = await dosed(cast)
    await measure(appointmentId, 44, { phase: 'during' })
    await measure(appointmentId, 45, {
      phase: 'during',
      systolicMmHg: 204,
      diastolicMmHg: 118,
      waitedSec: 300,
    })
    expect(await alarms(45)).toEqual(['pressure_very_high'])
  })

  test('a reading outside its range that nobody repeats in time is told; one that is repeated is not', async () => {
    const appointmentId = await dosed(cast)
    await measure(appointmentId, 40, { phase: 'during', systolicMmHg: 184 })
    await comeDueAt(48)
    expect(await alertsOf(cast)).toContain('SESSION-LOOK-AGAIN A1 on_call_clinician')
    await measure(appointmentId, 60, { phase: 'during', heartRatePerMin: 124 })
    await measure(appointmentId, 66, { phase: 'during' })
    await comeDueAt(70)
    const told = (await alertsOf(cast)).filter((each) => each.startsWith('SESSION-LOOK-AGAIN'))
    expect(told).toHaveLength(1)
  })

  test('a pressure that the monitor takes at home alarms like one of the staff’s', async () => {
    const appointmentId = await dosed(cast, 'at_home')
    const { id: monitorId } = await read(cast.system, ({ tx }) =>
      tx.sessionMonitor.findFirstOrThrow({ where: { appointmentId }, select: { id: true } }),
    )
    const monitor: MonitorViewer = {
      kind: 'monitor',
      clinicId: cast.clinicId,
      clientId: cast.client.clientId,
      appointmentId,
      monitorId,
      linkId: randomUUID(),
      name: 'Robin Sitter',
    }
    const entry = { systolicMmHg: 206, diastolicMmHg: 118, entryId: randomUUID() }
    for (const minute of [40, 41])
      await act(monitor, (o) => recordMonitorReading(o, entry), { now: at(minute) })
    expect(await alarms(40)).toEqual(['pressure_very_high'])
    expect(await alarms(41)).toEqual([])
    const seen = await read(monitor, (o) => monitorReadings(o), { now: at(42) })
    expect(seen.planned).toMatchObject({ minute: 40, state: 'taken' })
    expect(seen.taken).toMatchObject([{ systolicMmHg: 206, alarms: ['pressure_very_high'] }])
  })
})

async function comeDueAt(minutes: number): Promise<void> {
  const works = await read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({
      where: { kind: 'look-again', status: 'due', dueAt: { lte: at(minutes) } },
      select: { id: true, clinicId: true },
    }),
  )
  for (const work of works) await runWork(work, (kind) => sessionHandlers[kind], at(minutes))
}
