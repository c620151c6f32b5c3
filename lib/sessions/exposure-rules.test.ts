import { describe, expect, test } from 'vitest'
import { bladderDue, type DoseGiven, exposureOver } from './exposure-rules'

const given = (date: string, mg: number, sessionId = date): DoseGiven => ({ date, mg, sessionId })

describe('what somebody was given over ninety days', () => {
  test('counts a session once, all of its doses, and nothing older', () => {
    const doses = [
      given('2026-02-10', 100),
      given('2026-04-01', 100),
      given('2026-05-01', 100, 'may'),
      given('2026-05-01', 50, 'may'),
    ]
    expect(exposureOver(doses, '2026-05-14', 7)).toMatchObject({
      sessions: 2,
      mg: 250,
      lastGapDays: 30,
      nextFrom: '2026-05-08',
    })
  })

  test('the ninetieth day back counts no more, today does, and the order of the list says nothing', () => {
    const doses = [
      given('2026-05-14', 50),
      given('2026-05-01', 100),
      given('2026-02-14', 30),
      given('2026-02-13', 20),
      given('2026-05-15', 10),
    ]
    expect(exposureOver(doses, '2026-05-14', 7)).toMatchObject({
      sessions: 3,
      mg: 180,
      lastDose: { date: '2026-05-15' },
    })
  })

  test('says nothing where nothing was given or ordered', () => {
    expect(exposureOver([], '2026-05-14', 7)).toEqual({
      sessions: 0,
      mg: 0,
      lastDose: null,
      lastGapDays: null,
      nextFrom: null,
    })
    expect(exposureOver([given('2026-05-01', 100)], '2026-05-14', null).nextFrom).toBeNull()
  })
})

test.each([
  ['nobody who was never given it is asked', null, null, false],
  ['never asked is due', null, '2026-05-01', true],
  ['asked 29 days ago is not due', '2026-04-15', '2026-05-01', false],
  ['asked a month ago is due', '2026-04-14', '2026-05-01', true],
  ['ninety days after a dose somebody is still asked', '2026-01-01', '2026-02-13', true],
  ['after ninety days without a dose nobody is asked', '2026-01-01', '2026-02-01', false],
])('%s', (_what, asked, dose, due) => {
  expect(bladderDue(asked, dose, '2026-05-14')).toBe(due)
})
