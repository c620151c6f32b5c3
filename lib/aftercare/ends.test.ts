import { describe, expect, test } from 'vitest'
import { addHours, addMinutes } from '@/lib/time/instant'
import { checkInAlerts, type CheckInAnswers } from './check-in-alerts'
import { CHECK_IN_PLAN, checkInOf, checkInsAfter, checkInStateAt } from './check-ins'
import { DEFAULT_AFTERCARE } from './model'
import { RESTRICTION_LIST, restrictionsAt, somethingHolds } from './restrictions'
import { confirmSleep, drivingHolds } from './sleep'
import { windowLines } from './window'

const zone = 'America/New_York'
const dischargedAt = new Date('2026-05-14T16:30:00-04:00')
const morning = new Date('2026-05-15T07:30:00-04:00')

describe('each restriction, what ends it and where it comes from', () => {
  test.each([
    ['POST-DRIVE', { by: 'sleep' }, '[brief S10, S112]'],
    ['POST-MACHINE', { by: 'sleep' }, '[brief S10, S113]'],
    ['POST-ALCOHOL', { by: 'sleep' }, '[brief S11]'],
    ['POST-DECIDE', { by: 'sleep' }, '[brief S12]'],
    ['POST-REST', { by: 'end_of_session_day' }, '[brief S6, S8, S19]'],
    ['POST-ALONE', { by: 'hours_and_sleep', hours: 2 }, '[gen, from S110, S111]'],
    ['POST-BATH', { by: 'sleep' }, '[gen, S17 against S111]'],
    ['POST-MEDS', { by: 'order' }, '[gen]'],
    ['POST-EATDRINK', { by: 'advice_only' }, '[brief S18]'],
  ])('%s', (id, endsWhen, source) => {
    expect(RESTRICTION_LIST.find((each) => each.id === id)).toEqual({ id, endsWhen, source })
  })

  const stateOf = (id: string, now: Date, sleptAt: Date | null) =>
    restrictionsAt({ dischargedAt, zone, sleptAt }, now).find((each) => each.id === id)?.state

  test.each([
    ['a night confirmed only later does not count yet', 'POST-DRIVE', -1, 'active'],
    ['a night counts from the moment it is confirmed', 'POST-DRIVE', 0, 'ended'],
    ['and stays', 'POST-DRIVE', 60, 'ended'],
  ])('%s', (_story, id, minutes, state) => {
    expect(stateOf(id, addMinutes(morning, minutes), morning)).toBe(state)
  })

  test('the rest of the day ends after its last second', () => {
    const last = new Date('2026-05-14T23:59:59-04:00')
    expect(stateOf('POST-REST', last, null)).toBe('active')
    expect(stateOf('POST-REST', new Date('2026-05-15T00:00:00-04:00'), null)).toBe('ended')
  })

  test('two hours with somebody near, and then a night', () => {
    expect(stateOf('POST-ALONE', addMinutes(dischargedAt, 119), null)).toBe('active')
    expect(stateOf('POST-ALONE', addHours(dischargedAt, 2), null)).toBe('partly_ended')
    expect(stateOf('POST-ALONE', morning, morning)).toBe('ended')
  })

  test('something holds until nothing is active or half over', () => {
    const states = (...list: ('active' | 'partly_ended' | 'ended' | 'advice')[]) =>
      list.map((state) => ({ id: 'POST-DRIVE', state, endsWhen: { by: 'sleep' } }) as const)
    expect(somethingHolds(states('ended', 'active'))).toBe(true)
    expect(somethingHolds(states('advice', 'partly_ended'))).toBe(true)
    expect(somethingHolds(states('ended', 'advice'))).toBe(false)
  })
})

describe('a night that is refused says how much is missing', () => {
  const night = { sessionEndAt: dischargedAt, zone, now: morning, confirmed: true }
  test.each([
    ['too_soon', { ...night, sessionEndAt: addHours(morning, -7.9) }, 7, { hours: 8 }],
    ['sleep_short', night, 5, { hours: 6 }],
  ] as const)('%s', (code, facts, hours, carried) => {
    const outcome = confirmSleep({ ...facts, sleep: { hours, alert: true } }, DEFAULT_AFTERCARE)
    expect(outcome).toMatchObject({ ok: false, refusal: { code, facts: carried } })
  })

  test('as many hours as have passed can have been slept', () => {
    const facts = { ...night, sessionEndAt: addHours(morning, -9) }
    expect(confirmSleep({ ...facts, sleep: { hours: 9, alert: true } }, DEFAULT_AFTERCARE).ok).toBe(
      true,
    )
  })

  test('a car is held by one rule, machinery by two', () => {
    const awake = { ...night, confirmed: false, sleep: null }
    expect(drivingHolds(awake, 'car', DEFAULT_AFTERCARE)).toEqual(['POST-DRIVE'])
    expect(drivingHolds(awake, 'machinery', DEFAULT_AFTERCARE)).toEqual([
      'POST-DRIVE',
      'POST-MACHINE',
    ])
  })
})

describe('what a check-in asks', () => {
  test.each([
    [
      '24h',
      'safety slept restrictions_lifted side_effects alcohol_or_substances drove unsafe_with_person support_needed reflection',
    ],
    ['72h', 'safety mood energy hard_emotions sleep unsafe_with_person small_step'],
    ['day7', 'safety urinary craving extra_ketamine habits plan_review phq9 gad7'],
    [
      'day10',
      'safety what_stays next_step circle_or_therapist next_session pregnancy side_effects',
    ],
  ] as const)('%s', (key, asks) => {
    expect(checkInOf(key).asks.join(' ')).toBe(asks)
  })

  test('there is no other one', () => {
    expect(CHECK_IN_PLAN).toHaveLength(4)
    expect(() => checkInOf('day99' as never)).toThrow('There is no check-in day99')
  })

  test('answered is answered from that moment, and stays so after the window', () => {
    const [first] = checkInsAfter(dischargedAt)
    if (!first) throw new Error('no check-in')
    const answeredAt = addHours(dischargedAt, 22)
    expect(checkInStateAt(first, answeredAt, answeredAt)).toBe('answered')
    expect(checkInStateAt(first, answeredAt, addHours(dischargedAt, 40))).toBe('answered')
    expect(checkInStateAt(first, answeredAt, addMinutes(answeredAt, -1))).toBe('open')
  })
})

describe('what a check-in says, word for word', () => {
  const quiet: CheckInAnswers = {
    checkIn: '72h',
    answered: true,
    hoursSinceSession: 72,
    safety: 'no',
    symptoms: [],
    craving: null,
    hardEmotions: null,
    droveBeforeAllowed: null,
    alcoholOrSubstanceDay0: null,
    extraOrNonprescribedKetamine: null,
    pregnancyPossible: null,
    unsafeWithPerson: null,
    moodChange: null,
  }
  test.each<[string, Partial<CheckInAnswers>, object]>([
    ['nothing to tell', {}, []],
    [
      'danger',
      { safety: 'rather_talk' },
      [{ level: 'A1', to: 'on-call clinician', cause: 'safety_danger' }],
    ],
    [
      'thoughts',
      { safety: 'thoughts_no_plan' },
      [{ level: 'A2', to: 'clinician', cause: 'safety_thoughts' }],
    ],
    [
      'chest pain shows 911 at once',
      { symptoms: ['chest_pain'] },
      [{ level: 'A1', to: 'on-call clinician', shows911: true, cause: 'chest_pain' }],
    ],
    [
      'more ketamine',
      { extraOrNonprescribedKetamine: true },
      [{ level: 'A2', to: 'prescriber', cause: 'extra_ketamine' }],
    ],
    [
      'craving',
      { craving: 'strong' },
      [{ level: 'A2', to: 'prescriber', cause: 'craving_strong' }],
    ],
    ['drove', { droveBeforeAllowed: true }, [{ level: 'A3', to: 'guide', cause: 'drove_early' }]],
    [
      'drank',
      { alcoholOrSubstanceDay0: true },
      [{ level: 'A3', to: 'guide', cause: 'alcohol_day_0' }],
    ],
    [
      'a possible pregnancy blocks the next session',
      { pregnancyPossible: true },
      [{ level: 'A2', to: 'prescriber', cause: 'pregnancy_possible', blocksNextSession: true }],
    ],
    [
      'mood three points lower',
      { moodChange: -3 },
      [{ level: 'A3', to: 'clinician', cause: 'mood_worse' }],
    ],
    [
      'felt unsafe',
      { unsafeWithPerson: true },
      [{ level: 'A1', to: 'safeguarding lead', cause: 'unsafe_with_person' }],
    ],
    [
      'wants to talk',
      { hardEmotions: 'wants_to_talk' },
      [{ level: 'A4', to: 'guide', cause: 'wants_to_talk' }],
    ],
    [
      'no reply',
      { answered: false, hoursSinceSession: 96 },
      [{ level: 'A3', to: 'guide', cause: 'no_reply', id: 'ALERT-NOREPLY' }],
    ],
    ['no reply, and nobody knows since when', { answered: false, hoursSinceSession: null }, []],
  ])('%s', (_story, changes, alerts) => {
    expect(checkInAlerts({ ...quiet, ...changes })).toEqual(alerts)
  })
})

test('the tenth day still overlaps a later line, the eleventh does not', () => {
  const overlaps = (now: string) =>
    windowLines(
      [
        { id: 'first', at: new Date('2026-05-01T14:00:00-04:00') },
        { id: 'second', at: new Date('2026-05-08T14:00:00-04:00') },
      ],
      new Date(now),
      zone,
    ).map((line) => line.overlaps)
  expect(overlaps('2026-05-11T10:00:00-04:00')).toEqual([false, true])
  expect(overlaps('2026-05-12T10:00:00-04:00')).toEqual([false, false])
  expect(overlaps('2026-05-08T14:00:00-04:00')).toEqual([false, true])
})
