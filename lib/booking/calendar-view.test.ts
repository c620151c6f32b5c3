import { describe, expect, test } from 'vitest'
import { calendarHref, calendarSchema, mondayOf, weekOf } from './calendar-view'
import { completeWish, wishSchema } from './wish'

const ID = '11111111-1111-4111-8111-111111111111'

describe('a week begins on Monday', () => {
  test.each([
    ['2026-05-11', '2026-05-11'],
    ['2026-05-13', '2026-05-11'],
    ['2026-05-17', '2026-05-11'],
    ['2026-03-01', '2026-02-23'],
  ])('%s belongs to the week of %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday)
    expect(weekOf(date)).toHaveLength(7)
    expect(weekOf(date)).toContain(date)
  })
})

describe('an address that cannot be read shows today', () => {
  test.each([
    [{ view: 'year', date: '2026-02-30', memberId: 'x' }],
    [{ date: ['2026-05-12', '2026-05-13'], roomId: ['a'] }],
    [{}],
  ])('%j', (asked) => {
    expect(calendarSchema.parse(asked)).toEqual({ view: 'day' })
  })

  test('one that can keeps what was chosen from link to link', () => {
    const asked = calendarSchema.parse({ view: 'week', date: '2026-05-12', memberId: ID })
    expect(calendarHref(asked, { date: '2026-05-19' })).toBe(
      `/calendar?view=week&date=2026-05-19&memberId=${ID}`,
    )
    expect(calendarHref({ ...asked, sought: { words: 'Rosa', sealed: 'sealed_3' } }, {})).toBe(
      `/calendar?view=week&date=2026-05-12&memberId=${ID}&q=sealed_3`,
    )
  })
})

describe('free times are looked up once it is known who is needed', () => {
  const wish = { kind: 'treatment-session', setting: 'in_clinic', route: 'oral', clinicianId: ID }
  test.each<[string, object, boolean]>([
    ['all is said', wish, true],
    ['no route yet', { ...wish, route: '' }, false],
    ['no clinician yet', { ...wish, clinicianId: '' }, false],
    ['a talk with a guide', { kind: 'integration-talk', setting: 'at_home', guideId: ID }, true],
    ['a talk with nobody', { kind: 'integration-talk', setting: 'at_home' }, false],
    ['nothing is said', {}, false],
  ])('%s', (_story, asked, complete) => {
    expect(completeWish(ID, wishSchema.parse(asked)) !== null).toBe(complete)
  })

  test('a room counts only at the clinic', () => {
    const asked = wishSchema.parse({
      kind: 'intake-talk',
      setting: 'at_home',
      guideId: ID,
      roomId: ID,
    })
    expect(completeWish(ID, asked)?.roomId).toBeNull()
  })
})
