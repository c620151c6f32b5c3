import { describe, expect, test } from 'vitest'
import { addHours } from '@/lib/time/instant'
import { checkInAlerts, type CheckInAnswers } from './check-in-alerts'
import { CHECK_IN_PLAN, checkInsAfter, checkInStateAt } from './check-ins'
import { DEFAULT_AFTERCARE, VEHICLES } from './model'
import { restrictionsAt } from './restrictions'
import { confirmSleep, drivingHolds, type SleepFacts } from './sleep'
import { phaseOf, windowDay, windowLines } from './window'

const NEW_YORK = 'America/New_York'
const at = (iso: string): Date => new Date(iso)

const morningAfter = (changes: Partial<SleepFacts> = {}): SleepFacts => ({
  sessionEndAt: at('2026-05-14T16:30:00-04:00'),
  zone: NEW_YORK,
  now: at('2026-05-15T07:30:00-04:00'),
  confirmed: true,
  sleep: { hours: 7, alert: true },
  ...changes,
})

describe('Driving waits for a full night of sleep, never for a clock alone [brief S112]', () => {
  test.each<[string, Partial<SleepFacts>, string]>([
    ['slept 7 hours', {}, 'allowed'],
    ['slept exactly 6 hours', { sleep: { hours: 6, alert: true } }, 'allowed'],
    ['slept 5 h 59 min', { sleep: { hours: 5.98, alert: true } }, 'sleep_short'],
    ['slept, and not alert', { sleep: { hours: 8, alert: false } }, 'not_alert'],
    [
      'three days later, nothing confirmed',
      { now: at('2026-05-17T12:00:00-04:00'), confirmed: false },
      'not_confirmed',
    ],
    ['confirmed, nothing said about the sleep', { sleep: null }, 'not_confirmed'],
    [
      'a long nap the same evening',
      { now: at('2026-05-14T23:59:00-04:00'), sleep: { hours: 7, alert: true } },
      'same_day',
    ],
    [
      'just after midnight',
      { sessionEndAt: at('2026-05-14T20:00:00-04:00'), now: at('2026-05-15T00:30:00-04:00') },
      'too_soon',
    ],
    [
      'exactly 8 hours after leaving',
      { sessionEndAt: at('2026-05-14T22:00:00-04:00'), now: at('2026-05-15T06:00:00-04:00') },
      'allowed',
    ],
    [
      '7 h 59 min after leaving',
      { sessionEndAt: at('2026-05-14T22:00:00-04:00'), now: at('2026-05-15T05:59:00-04:00') },
      'too_soon',
    ],
    [
      'more sleep than hours that passed',
      {
        sessionEndAt: at('2026-05-14T22:00:00-04:00'),
        now: at('2026-05-15T07:00:00-04:00'),
        sleep: { hours: 10, alert: true },
      },
      'sleep_unlikely',
    ],
    [
      'the night of spring has 7 real hours between 22:00 and 06:00',
      {
        sessionEndAt: at('2026-03-07T22:00:00-05:00'),
        now: at('2026-03-08T06:00:00-04:00'),
        sleep: { hours: 6, alert: true },
      },
      'too_soon',
    ],
  ])('%s: %s', (_story, changes, answer) => {
    const outcome = confirmSleep(morningAfter(changes), DEFAULT_AFTERCARE)
    expect(outcome.ok ? 'allowed' : outcome.refusal.code).toBe(answer)
  })

  test('the date is the one where the client is', () => {
    const inPhoenix = morningAfter({
      zone: 'America/Phoenix',
      sessionEndAt: at('2026-05-14T15:00:00-07:00'),
      now: at('2026-05-14T23:30:00-07:00'),
    })
    expect(confirmSleep(inPhoenix, DEFAULT_AFTERCARE).ok).toBe(false)
  })

  test('a bicycle is held like a car, and machinery has its own rule as well', () => {
    const early = morningAfter({ confirmed: false })
    for (const vehicle of VEHICLES) {
      expect(drivingHolds(early, vehicle, DEFAULT_AFTERCARE)).toContain('POST-DRIVE')
      expect(drivingHolds(morningAfter(), vehicle, DEFAULT_AFTERCARE)).toEqual([])
    }
    expect(drivingHolds(early, 'machinery', DEFAULT_AFTERCARE)).toContain('POST-MACHINE')
  })
})

describe('Restrictions end by their condition', () => {
  const dischargedAt = at('2026-05-14T16:30:00-04:00')
  const stateAt = (now: Date, sleptAt: Date | null) =>
    Object.fromEntries(
      restrictionsAt({ dischargedAt, zone: NEW_YORK, sleptAt }, now).map((each) => [
        each.id,
        each.state,
      ]),
    )

  test('on the evening all of them hold', () => {
    expect(stateAt(addHours(dischargedAt, 1), null)).toMatchObject({
      'POST-DRIVE': 'active',
      'POST-ALCOHOL': 'active',
      'POST-REST': 'active',
      'POST-ALONE': 'active',
      'POST-EATDRINK': 'advice',
    })
  })

  test('a week later without a confirmed night driving is still held, rest is not', () => {
    expect(stateAt(addHours(dischargedAt, 168), null)).toMatchObject({
      'POST-DRIVE': 'active',
      'POST-REST': 'ended',
      'POST-ALONE': 'partly_ended',
    })
  })

  test('a confirmed night ends what waited for it', () => {
    const morning = at('2026-05-15T07:30:00-04:00')
    expect(Object.values(stateAt(morning, morning))).not.toContain('active')
  })
})

describe('The window is a line of days where the client lives', () => {
  test('a session late at night in California is day 0 until midnight there', () => {
    const session = at('2026-05-14T22:00:00-07:00')
    const zone = 'America/Los_Angeles'
    expect(windowDay(session, at('2026-05-14T23:59:00-07:00'), zone)).toBe(0)
    expect(windowDay(session, at('2026-05-15T00:00:00-07:00'), zone)).toBe(1)
  })

  test('a clock change does not move a day', () => {
    const session = at('2026-10-31T14:00:00-04:00')
    expect(windowDay(session, at('2026-11-01T23:30:00-05:00'), NEW_YORK)).toBe(1)
  })

  test.each([
    [-1, 'before'],
    [0, 'rest'],
    [1, 'quiet'],
    [2, 'clarify'],
    [3, 'clarify'],
    [4, 'practise'],
    [6, 'practise'],
    [7, 'closing'],
    [10, 'closing'],
    [11, 'open'],
    [200, 'open'],
  ])('day %d is for %s', (day, phase) => {
    expect(phaseOf(day)).toBe(phase)
  })

  test('a second session restarts the line and the first one stays beside it', () => {
    const lines = windowLines(
      [
        { id: 'first', at: at('2026-05-07T14:00:00-04:00') },
        { id: 'second', at: at('2026-05-14T14:00:00-04:00') },
        { id: 'booked', at: at('2026-05-21T14:00:00-04:00') },
      ],
      at('2026-05-16T10:00:00-04:00'),
      NEW_YORK,
    )
    expect(lines).toEqual([
      { session: 'second', day: 2, phase: 'clarify', isCurrent: true, overlaps: false },
      { session: 'first', day: 9, phase: 'closing', isCurrent: false, overlaps: true },
    ])
  })
})

test('a check-in opens, waits and is called after, and safety is asked first', () => {
  const [first] = checkInsAfter(at('2026-05-14T16:30:00-04:00'))
  if (!first) throw new Error('no check-in')
  expect(checkInStateAt(first, null, at('2026-05-15T12:29:00-04:00'))).toBe('not_yet')
  expect(checkInStateAt(first, null, at('2026-05-15T12:30:00-04:00'))).toBe('open')
  expect(checkInStateAt(first, null, at('2026-05-16T04:30:00-04:00'))).toBe('unanswered')
  expect(CHECK_IN_PLAN.map(({ asks }) => asks[0])).toEqual(['safety', 'safety', 'safety', 'safety'])
})

const quiet: CheckInAnswers = {
  checkIn: '24h',
  answered: true,
  hoursSinceSession: 24,
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

describe('What a check-in says reaches the person who must know', () => {
  test.each<[string, Partial<CheckInAnswers>, string[]]>([
    ['nothing', {}, []],
    ['a plan', { safety: 'plan_or_intent' }, ['A1 on-call clinician']],
    ['would rather talk', { safety: 'rather_talk' }, ['A1 on-call clinician']],
    ['thoughts without a plan', { safety: 'thoughts_no_plan' }, ['A2 clinician']],
    ['fainting', { symptoms: ['fainting'] }, ['A1 on-call clinician']],
    ['odd beliefs', { symptoms: ['hallucinations_or_odd_beliefs'] }, ['A1 clinician']],
    ['little sleep, much energy', { symptoms: ['little_sleep_high_energy'] }, ['A1 clinician']],
    ['still far away', { symptoms: ['confusion_or_dissociation'] }, ['A2 clinician']],
    ['a fall', { symptoms: ['fall_or_injury'] }, ['A2 clinician']],
    ['a fall on the head', { symptoms: ['fall_or_injury', 'head_injury'] }, ['A1 clinician']],
    ['blood in the urine', { symptoms: ['blood_in_urine'] }, ['A2 clinician']],
    ['new urgency', { symptoms: ['urinary_urgency'] }, ['A3 clinician']],
    ['strong craving', { craving: 'strong' }, ['A2 prescriber']],
    ['some craving', { craving: 'some' }, []],
    ['an extra dose', { extraOrNonprescribedKetamine: true }, ['A2 prescriber']],
    ['drove early', { droveBeforeAllowed: true }, ['A3 guide']],
    ['a drink on the day', { alcoholOrSubstanceDay0: true }, ['A3 guide']],
    ['pregnancy possible', { pregnancyPossible: true }, ['A2 prescriber']],
    ['mood 3 points worse at 72 h', { checkIn: '72h', moodChange: -3 }, ['A3 clinician']],
    ['mood 2 points worse at 72 h', { checkIn: '72h', moodChange: -2 }, []],
    ['felt unsafe with somebody', { unsafeWithPerson: true }, ['A1 safeguarding lead']],
    ['hard emotions, wants to talk', { hardEmotions: 'wants_to_talk' }, ['A4 guide']],
    ['hard emotions', { hardEmotions: 'yes' }, []],
    ['24 h silent at 35 h 59', { answered: false, hoursSinceSession: 35.98 }, []],
    ['24 h silent at 36 h', { answered: false, hoursSinceSession: 36 }, ['A3 guide']],
    [
      '72 h silent at 96 h',
      { checkIn: '72h', answered: false, hoursSinceSession: 96 },
      ['A3 guide'],
    ],
    [
      'day 7 silent at 192 h',
      { checkIn: 'day7', answered: false, hoursSinceSession: 192 },
      ['A3 guide'],
    ],
    ['day 10 silent at 287 h', { checkIn: 'day10', answered: false, hoursSinceSession: 287 }, []],
  ])('%s', (_story, changes, alerts) => {
    expect(
      checkInAlerts({ ...quiet, ...changes }).map(({ level, to }) => `${level} ${to}`),
    ).toEqual(alerts)
  })
})
