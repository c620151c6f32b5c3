import { describe, expect, test } from 'vitest'
import { formatDayTime } from '@/lib/time/format'
import { addHours, hoursBetween } from '@/lib/time/instant'
import { DEFAULT_PROTOCOL } from './protocol'
import { matchKnown } from './rules/gate.fixture'
import { preparationTimeline, type ListedMedicine, type TimelineFacts } from './timeline'

const startAt = new Date('2026-05-14T14:00:00-04:00')

const stepsFor = (changes: Partial<TimelineFacts> = {}) =>
  preparationTimeline(
    { startAt, setting: 'at_home', route: 'sublingual', medicines: [], ...changes },
    DEFAULT_PROTOCOL,
    matchKnown,
  )

const medicine = (
  name: string,
  frequency: ListedMedicine['frequency'] = null,
  plan: ListedMedicine['plan'] = null,
): ListedMedicine => ({ name, frequency, plan })

const about = (listed: ListedMedicine): string[] =>
  stepsFor({ medicines: [listed] })
    .filter(({ params }) => params['medicine'] === listed.name)
    .map(({ key, kind, at }) => `${kind} ${key} T-${hoursBetween(at, startAt)} h`)

describe('The way to the session is told in clock time', () => {
  test('at home, without medicines', () => {
    expect(
      stepsFor().map(({ key, at }) => `${formatDayTime(at, 'America/New_York')}: ${key}`),
    ).toEqual([
      'Wed, May 13, 2:00 PM EDT: alcohol',
      'Wed, May 13, 2:00 PM EDT: substances',
      'Wed, May 13, 2:00 PM EDT: monitor_named',
      'Wed, May 13, 2:00 PM EDT: address_checked',
      'Thu, May 14, 11:00 AM EDT: last_meal',
      'Thu, May 14, 1:00 PM EDT: last_drink',
      'Thu, May 14, 1:30 PM EDT: room_ready',
      'Thu, May 14, 1:30 PM EDT: dressed',
      'Thu, May 14, 1:30 PM EDT: monitor_there',
    ])
  })

  test('over the night that clocks change, hours are real hours', () => {
    const afterFall = stepsFor({ startAt: new Date('2026-11-01T14:00:00-05:00') })
    const said = afterFall.map(({ key, at }) => `${key} ${formatDayTime(at, 'America/New_York')}`)
    expect(said).toContain('alcohol Sat, Oct 31, 3:00 PM EDT')
    expect(said).toContain('last_meal Sun, Nov 1, 11:00 AM EST')
    const inSpring = stepsFor({ startAt: new Date('2027-03-14T05:00:00-04:00') })
    expect(
      inSpring.map(({ key, at }) => `${key} ${formatDayTime(at, 'America/New_York')}`),
    ).toContain('last_meal Sun, Mar 14, 1:00 AM EST')
  })

  test('longer windows of a clinic are longer steps', () => {
    const steps = preparationTimeline(
      { startAt, setting: 'in_clinic', route: 'intravenous', medicines: [] },
      { ...DEFAULT_PROTOCOL, foodWindowH: 6, liquidWindowH: 2 },
      matchKnown,
    )
    const hours = (key: string) =>
      steps.filter((each) => each.key === key).map(({ at }) => hoursBetween(at, startAt))
    expect([hours('last_meal'), hours('last_drink')]).toEqual([[6], [2]])
  })

  test('in the clinic there is a ride home in place of a monitor, and a spray has its hour', () => {
    const keys = stepsFor({ setting: 'in_clinic', route: 'intranasal_esketamine' }).map(
      ({ key }) => key,
    )
    expect(keys).toEqual(expect.arrayContaining(['ride_named', 'arrive', 'nasal_spray']))
    expect(keys).not.toContain('monitor_named')
  })
})

describe('What is said about a medicine', () => {
  test.each<[string, ListedMedicine, string[]]>([
    [
      'a daily benzodiazepine is never told to stop',
      medicine('alprazolam', 'daily'),
      ['ask medicine_ask_first T-72 h'],
    ],
    ['nor one of unknown frequency', medicine('alprazolam'), ['ask medicine_ask_first T-72 h']],
    [
      'a daily stimulant asks first',
      medicine('methylphenidate', 'most_days'),
      ['ask medicine_ask_first T-72 h'],
    ],
    [
      'now and then, and no plan: what the session needs, and whom to ask',
      medicine('alprazolam', 'as_needed'),
      ['ask medicine_without_plan T-72 h'],
    ],
    [
      'the clinician’s plan speaks',
      medicine('alprazolam', 'daily', { kind: 'keep' }),
      ['keep medicine_plan_keep T-24 h'],
    ],
    [
      'a plan with its own last dose',
      medicine('alprazolam', 'daily', { kind: 'hold', lastDoseBy: addHours(startAt, -30) }),
      ['hold medicine_plan_hold T-30 h'],
    ],
    [
      'blood-pressure medicine is kept',
      medicine('lisinopril', 'daily'),
      ['keep blood_pressure_medicine_keep T-24 h'],
    ],
    ['an antidepressant is kept', medicine('sertraline', 'daily'), ['keep medicine_keep T-24 h']],
    ['an opioid is asked about', medicine('oxycodone', 'daily'), ['ask medicine_ask T-72 h']],
    ['an MAOI is asked about', medicine('phenelzine', 'daily'), ['ask medicine_ask T-72 h']],
    ['an unknown name is asked about', medicine('little blue pill'), ['ask medicine_ask T-72 h']],
    ['a suggestion is asked about', medicine('xanex', 'as_needed'), ['ask medicine_ask T-72 h']],
    [
      'insulin is kept and measured',
      medicine('insulin', 'daily'),
      ['keep medicine_keep T-24 h', 'ask glucose T-1 h'],
    ],
  ])('%s', (_story, listed, steps) => {
    expect(about(listed)).toEqual(steps)
  })
})
