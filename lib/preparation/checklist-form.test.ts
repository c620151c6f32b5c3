import { describe, expect, test } from 'vitest'
import { answersOf, type ChecklistDay, checklistFormSchema } from './checklist-form'
import { openQuestions, questionsFor } from './open-questions'
import { sessionForMonitor, lookedAtOf } from './monitor-session'

const ID = '7b0c9e9e-3f0b-4a55-9a3e-7f4a7a7a7a7a'
const PATCH = '0a0c9e9e-3f0b-4a55-9a3e-7f4a7a7a7a7b'
const zone = 'America/New_York'
const day: ChecklistDay = { zone, date: '2026-05-14', listed: [] }
const withPatch = { ...day, listed: [{ id: PATCH, name: 'Daytrana', patch: true }] }

const answers = (given: Readonly<Record<string, unknown>>, on = day) =>
  answersOf(checklistFormSchema.parse({ appointmentId: ID, ...given }), on)

describe('what a form sends, as the rules take it', () => {
  const exact = { precision: 'exact', date: '2026-05-14', time: '09:00' }
  test.each([
    ['a time that is known', exact, { precision: 'exact', local: '2026-05-14T09:00', tz: zone }],
    [
      'about a time, half an hour either way where nothing was said',
      { ...exact, precision: 'approx' },
      { precision: 'approx', local: '2026-05-14T09:00', tz: zone, plus_minus_min: 30 },
    ],
    [
      'only the day: a time that stands there still is not taken',
      { ...exact, precision: 'date_only' },
      { precision: 'date_only', date: '2026-05-14', tz: zone },
    ],
    ['none today', { ...exact, precision: 'none' }, { precision: 'none' }],
    ['I do not remember', { precision: 'unknown' }, { precision: 'unknown' }],
    ['a half-given time is no answer', { precision: 'exact', date: '2026-05-14' }, null],
  ])('%s', (_, lastSolids, stored) => {
    expect(answers({ lastSolids }).last_solids).toEqual(stored)
  })

  test('medicines are not answered until somebody says that nothing else was taken', () => {
    expect(answers({}).medicines).toBeNull()
    expect(answers({ others: 'none' }).medicines).toEqual([])
  })

  test('a patch that nobody said came off is still on', () => {
    const on = answers({ others: 'none', medicine: { [PATCH]: exact } }, withPatch)
    expect(on.medicines).toMatchObject([{ medicationId: PATCH, patch_removed_at: null }])
    const off = { ...exact, patch: 'off', patchDate: '2026-05-13', patchTime: '18:00' }
    expect(answers({ others: 'none', medicine: { [PATCH]: off } }, withPatch)).toMatchObject({
      medicines: [{ patch_removed_at: '2026-05-13T22:00:00.000Z' }],
    })
  })

  test('something used without saying what is not "nothing used"', () => {
    expect(answers({ substances: 'some' }).substances).toBeNull()
    expect(answers({ substances: 'none' }).substances).toEqual([])
  })

  test('one tick arrives as one illness, and "none of these" as none', () => {
    expect(answers({ illness: 'fever' }).illness).toEqual(['fever'])
    expect(answers({ illness: 'none_of_these' }).illness).toEqual([])
    expect(answers({}).illness).toBeNull()
  })

  test('a field that nobody asked for is refused', () => {
    expect(checklistFormSchema.safeParse({ appointmentId: ID, consent: 'signed' }).success).toBe(
      false,
    )
  })
})

describe('what is still to be asked', () => {
  test('the ride is asked at the clinic, the place at home, sugar where a medicine lowers it', () => {
    expect(questionsFor('in_clinic', false)).toContain('rideHome')
    expect(questionsFor('in_clinic', false)).not.toContain('clothed')
    expect(questionsFor('at_home', true)).toEqual(
      expect.arrayContaining(['clothed', 'addressConfirmed', 'spaceSafe', 'glucoseMgDl']),
    )
    expect(questionsFor('at_home', false)).not.toContain('rideHome')
  })

  test('"no" is an answer, and silence is none', () => {
    const asked = questionsFor('at_home', false)
    expect(openQuestions({}, asked)).toEqual(asked)
    expect(openQuestions({ space_safe: false }, asked)).not.toContain('spaceSafe')
  })
})

describe('a look that arrives late', () => {
  const at = (time: string) => new Date(`2026-05-14T${time}:00Z`)
  const moves = [
    { to: 'DOSED', at: at('18:00') },
    { to: 'DISCHARGED', at: at('20:00') },
  ]
  test.each([
    ['keeps the phone’s time', '19:15', '23:00', '19:15'],
    ['is never before the dose', '17:00', '23:00', '18:00'],
    ['is never after the end', '22:00', '23:00', '20:00'],
  ])('%s', (_, device, now, kept) => {
    const session = sessionForMonitor(moves, at(now))
    expect(lookedAtOf(at(device), session, at(now))).toEqual(at(kept))
  })
})
