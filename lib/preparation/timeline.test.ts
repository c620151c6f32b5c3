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

/** What a step is, what it says besides its sentence, and where it comes from. */
const inFull = (changes: Partial<TimelineFacts>, settings: object = {}): string[] =>
  preparationTimeline(
    { startAt, setting: 'at_home', route: 'sublingual', medicines: [], ...changes },
    { ...DEFAULT_PROTOCOL, ...settings },
    matchKnown,
  ).map(({ key, kind, at, params, source }) =>
    [`${hoursBetween(at, startAt)} h`, kind, key, JSON.stringify(params), source].join(' '),
  )

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

describe('each step says where it comes from', () => {
  test('at home', () => {
    expect(inFull({}, { cannabisWindowH: 48, sipMl: 30 })).toEqual([
      '48 h hold substances {"hours":48} [gen]',
      '24 h hold alcohol {"hours":24} [brief S117, S118] [gen]',
      '24 h monitor monitor_named {} [brief S121]',
      '24 h room address_checked {} [gen]',
      '3 h meal last_meal {"hours":3} [brief S119]',
      '1 h drink last_drink {"hours":1,"ml":30} [brief S120]',
      '0.5 h room room_ready {} [gen, from S110, S111]',
      '0.5 h room dressed {} [brief S36]',
      '0.5 h monitor monitor_there {} [brief S121]',
    ])
  })

  test('in the clinic, before a spray', () => {
    expect(inFull({ setting: 'in_clinic', route: 'intranasal_esketamine' })).toEqual([
      '24 h hold alcohol {"hours":24} [brief S117, S118] [gen]',
      '24 h hold substances {"hours":24} [gen]',
      '24 h ask ride_named {} [brief S10, S112]',
      '3 h meal last_meal {"hours":3} [brief S119]',
      '1 h drink last_drink {"hours":1,"ml":60} [brief S120]',
      '1 h hold nasal_spray {"hours":1} [src: 4]',
      '0.5 h room arrive {} [gen]',
    ])
  })

  test('of each medicine', () => {
    const medicines = [
      medicine('alprazolam', 'occasional'),
      medicine('methylphenidate', 'as_needed'),
      medicine('lorazepam', 'daily'),
      medicine('zolpidem', null, { kind: 'keep' }),
      medicine('oxycodone', null, { kind: 'hold', lastDoseBy: addHours(startAt, -30) }),
      medicine('nicotine'),
      medicine('insulin'),
      medicine('none'),
    ]
    const listed = inFull({ medicines }, { stimulantWindowH: 48 }).filter((step) =>
      /medicine|glucose/.test(step),
    )
    expect(listed).toEqual([
      '72 h keep medicines_overview {} [brief S116] [gen]',
      '72 h ask medicine_without_plan {"medicine":"alprazolam","hours":24} [brief S114]',
      '72 h ask medicine_without_plan {"medicine":"methylphenidate","hours":48} [brief S115]',
      '72 h ask medicine_ask_first {"medicine":"lorazepam"} [gen]',
      '30 h hold medicine_plan_hold {"medicine":"oxycodone"} clinician’s plan',
      '24 h keep medicine_plan_keep {"medicine":"zolpidem"} clinician’s plan',
      '24 h keep medicine_keep {"medicine":"nicotine"} [brief S116] [gen]',
      '24 h keep medicine_keep {"medicine":"insulin"} [brief S116] [gen]',
      '1 h ask glucose {"medicine":"insulin"} [gen]',
    ])
  })
})
