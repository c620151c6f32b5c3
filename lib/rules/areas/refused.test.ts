import { describe, expect, test } from 'vitest'
import { runCaseFile } from '@/lib/rules/case-file'

const said = (area: string, input: Readonly<Record<string, unknown>>): unknown => {
  const [result] = runCaseFile({ cases: [{ id: 'A', area, input }] })
  return result && 'error' in result ? 'refused' : result?.output
}

const screener = {
  instrument: 'C-SSRS',
  q1: 'no',
  q2: 'no',
  q3: null,
  q4: null,
  q5: null,
  q6_lifetime: 'no',
  q6_3months: null,
}
const person = { evaluated_at: '2026-05-12T10:00:00-04:00', tz: 'America/New_York' }
const reading = { systolic: 122, diastolic: 78, hr: 72, spo2: 98, minutes_rest: 5 }
const vitals = { setting: 'at_home', route: 'sublingual', readings: [reading] }
const start = { planned_start_at: '2026-05-14T14:00:00-04:00', tz: 'America/New_York' }
const day = { ...start, setting: 'at_home', route: 'sublingual' }
const yesterday = { at: '2026-05-13T22:00:00-04:00', precision: 'exact' }
const night = {
  session_end_at: '2026-05-14T16:30:00-04:00',
  tz: 'America/New_York',
  now: '2026-05-15T07:30:00-04:00',
  confirmed: true,
  sleep: { hours: 7, alert: 'yes' },
}
const ready = { state: 'READY', event: 'dose' }
const change = { instrument: 'PHQ-9-change', baseline: 12, current: 3, previous: 6 }

describe('a case that holds what cannot be is refused, never judged', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      'a misspelt question of the suicide screener',
      'instrument',
      { ...screener, q6_3month: 'yes' },
    ],
    ['a misspelt total', 'instrument', { ...change, curent: 27 }],
    [
      'answers under a misspelt name',
      'instrument',
      { instrument: 'PHQ-2', answers: [], answer: [3, 3] },
    ],
    ['half a point before', 'instrument', { ...change, baseline: 10.5 }],
    ['half a point now', 'instrument', { ...change, current: 4.5 }],
    ['half a point last time', 'instrument', { ...change, previous: 4.5 }],
    ['a PHQ-9 of 28', 'instrument', { ...change, baseline: 28 }],
    ['a PHQ-9 below zero', 'instrument', { ...change, current: -1 }],
    ['a GAD-7 of 22', 'instrument', { ...change, instrument: 'GAD-7-change', current: 22 }],
    ['a PCL-5 of 81', 'instrument', { ...change, instrument: 'PCL-5-change', current: 81 }],
    ['half a point of item 9', 'screening', { ...person, phq9_item9: 0.5 }],
    ['half a point of AUDIT-C', 'screening', { ...person, audit_c: 2.5 }],
    ['half a point of DAST-10', 'screening', { ...person, dast10: 0.5 }],
    ['a body-mass index below 10', 'screening', { ...person, bmi: 9.9 }],
    ['a body-mass index above 100', 'screening', { ...person, bmi: 100.1 }],
    ['a misspelt last drink of alcohol', 'gate', { ...day, last_alchohol: yesterday }],
    ['a misspelt window', 'gate', { ...day, settings: { alcohol_windows_h: 48 } }],
    [
      'a medicine without a name',
      'gate',
      { ...day, medications_taken: [{ name: ' ', last: yesterday }] },
    ],
    ['a substance without a name', 'gate', { ...day, substances: [{ name: '', last: yesterday }] }],
    ['a misspelt list of symptoms', 'vitals', { ...vitals, symptom: ['chest_pain'] }],
    ['a misspelt oxygen', 'vitals', { ...vitals, readings: [{ ...reading, sp02: 85 }] }],
    ['a misspelt event of the session', 'session', { ...ready, dose_matches: true }],
    [
      'a misspelt answer of a check-in',
      'checkin',
      { checkin: '24h', answered: true, safty: 'rather_talk' },
    ],
    ['a misspelt vehicle', 'post', { ...night, vehicel: 'car' }],
    [
      'a word about sleep that no rule reads',
      'post',
      { ...night, sleep: { hours: 7, alert: 'yes', broken: 'yes' } },
    ],
    ['a misspelt floor', 'post', { ...night, settings: { post_hour_floor: 24 } }],
  ])('%s', (_story, area, input) => {
    expect(said(area, input)).toBe('refused')
  })
})

describe('the edge of what can be is judged', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>, object]>([
    ['PHQ-9 from 27', 'instrument', { ...change, baseline: 27 }, { response: true }],
    [
      'GAD-7 of 21',
      'instrument',
      { ...change, instrument: 'GAD-7-change', current: 21 },
      { response: false },
    ],
    [
      'PCL-5 of 80',
      'instrument',
      { ...change, instrument: 'PCL-5-change', current: 80 },
      { response: false },
    ],
    ['a total of 0', 'instrument', { ...change, current: 0 }, { remission: true }],
    ['a body-mass index of 10', 'screening', { ...person, bmi: 10 }, { decision: 'incomplete' }],
    ['a body-mass index of 100', 'screening', { ...person, bmi: 100 }, { decision: 'incomplete' }],
    ['a day that tells nothing', 'gate', day, { decision: 'incomplete' }],
    ['vital signs with nothing wrong', 'vitals', vitals, { decision: 'proceed' }],
    ['a dose of which nothing is known', 'session', ready, { allowed: false, next: 'ON_HOLD' }],
    ['a night of seven hours', 'post', night, { driving_allowed: true }],
    ['the screener with nothing left open', 'instrument', screener, { triage: 'none', alerts: [] }],
    [
      'an intention that the person is not sure of, after no thoughts',
      'instrument',
      { ...screener, q4: 'unsure' },
      { triage: 'incomplete', alerts: ['ALERT-CSSRS-M'] },
    ],
    [
      'a plan that the person would rather not tell, after no thoughts',
      'instrument',
      { ...screener, q5: 'prefer_not' },
      { triage: 'incomplete', alerts: ['ALERT-CSSRS-M'] },
    ],
  ])('%s', (_story, area, input, expected) => {
    expect(said(area, input)).toMatchObject(expected)
  })
})
