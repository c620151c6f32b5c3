import { describe, expect, test } from 'vitest'
import { bp, judge, says } from './testing/rule-table'

describe('blood pressure', () => {
  says([
    ['140/90: nothing', { bp_readings: [bp(140, 90)] }, 'eligible', []],
    ['141/90: review', { bp_readings: [bp(141, 90)] }, 'review', ['SCR-BP']],
    ['140/91: review', { bp_readings: [bp(140, 91)] }, 'review', ['SCR-BP']],
    ['159/99: review', { bp_readings: [bp(159, 99)] }, 'review', ['SCR-BP']],
    ['160/80: stop', { bp_readings: [bp(160, 80)] }, 'stop', ['SCR-BP'], 'prescriber'],
    ['120/100: stop', { bp_readings: [bp(120, 100)] }, 'stop', ['SCR-BP']],
    [
      '140/90 with a diagnosis under control: caution',
      { hypertension_dx: 'yes', hypertension_controlled: 'yes', bp_readings: [bp(140, 90)] },
      'caution',
      ['SCR-BP'],
    ],
    [
      'said not to be under control: stop whatever the reading',
      { hypertension_dx: 'yes', hypertension_controlled: 'no' },
      'stop',
      ['SCR-BP'],
    ],
    [
      'a diagnosis, and control not answered: incomplete',
      { hypertension_dx: 'yes' },
      'incomplete',
      ['SCR-BP'],
    ],
    [
      'not sure whether under control: review',
      { hypertension_dx: 'yes', hypertension_controlled: 'unsure' },
      'review',
      ['SCR-BP'],
    ],
    [
      'exactly 14 days old: counts',
      { bp_readings: [bp(120, 78, '2026-04-28T10:00:00-04:00')] },
      'eligible',
      [],
    ],
    [
      'a second older: incomplete',
      { bp_readings: [bp(120, 78, '2026-04-28T09:59:59-04:00')] },
      'incomplete',
      ['SCR-BP'],
    ],
    [
      'in the future: incomplete',
      { bp_readings: [bp(120, 78, '2026-05-12T10:00:01-04:00')] },
      'incomplete',
      ['SCR-BP'],
    ],
    ['reversed: incomplete', { bp_readings: [bp(78, 122)] }, 'incomplete', ['SCR-BP']],
    ['equal numbers: incomplete', { bp_readings: [bp(90, 90)] }, 'incomplete', ['SCR-BP']],
    [
      '301 systolic is a typing error: incomplete, not stop',
      { bp_readings: [bp(301, 90)] },
      'incomplete',
      ['SCR-BP'],
    ],
    ['49/20 is a typing error', { bp_readings: [bp(49, 20)] }, 'incomplete', ['SCR-BP']],
    ['50/20 is low and can be real: nothing', { bp_readings: [bp(50, 20)] }, 'eligible', []],
    ['300/200 can be real: stop', { bp_readings: [bp(300, 200)] }, 'stop', ['SCR-BP']],
    ['201 diastolic is a typing error', { bp_readings: [bp(250, 201)] }, 'incomplete', ['SCR-BP']],
    ['half a reading: incomplete', { bp_readings: [bp(120, null)] }, 'incomplete', ['SCR-BP']],
    [
      'without an offset nobody knows when: incomplete',
      { bp_readings: [bp(120, 78, '2026-05-11T08:00:00')] },
      'incomplete',
      ['SCR-BP'],
    ],
    [
      'the latest decides, whatever the order',
      { bp_readings: [bp(122, 78, '2026-05-11T09:00:00-04:00'), bp(170, 95)] },
      'eligible',
      [],
    ],
    [
      'the latest decides, also when it is the high one',
      { bp_readings: [bp(170, 95, '2026-05-11T09:00:00-04:00'), bp(122, 78)] },
      'stop',
      ['SCR-BP'],
    ],
    [
      'the latest is a typing error: measured again',
      { bp_readings: [bp(122, 78), bp(78, 122, '2026-05-11T09:00:00-04:00')] },
      'incomplete',
      ['SCR-BP'],
    ],
    [
      'an older typing error does not matter',
      { bp_readings: [bp(122, 78), bp(78, 122, '2026-05-10T09:00:00-04:00')] },
      'eligible',
      [],
    ],
    [
      'two readings at one time: the higher counts',
      { bp_readings: [bp(122, 78), bp(165, 78)] },
      'stop',
      ['SCR-BP'],
    ],
  ])

  test('a raised reading with a diagnosis is the review alone, not a caution beside it', () => {
    const told = { hypertension_dx: 'yes', hypertension_controlled: 'yes' } as const
    const severities = (systolic: number, diastolic: number) =>
      judge({ ...told, bp_readings: [bp(systolic, diastolic)] }).findings.map(
        (each) => each.severity,
      )
    expect([severities(141, 90), severities(140, 91)]).toEqual([['review'], ['review']])
  })

  test.each([
    ['179/119', bp(179, 119), null],
    ['180/119', bp(180, 119), 'urgent_care'],
    ['179/120', bp(179, 120), 'urgent_care'],
  ])('%s gives the advice %s', (_pressure, reading, advice) => {
    expect(judge({ bp_readings: [reading] })).toMatchObject({ decision: 'stop', advice })
  })

  test('very high with chest pain is an emergency', () => {
    const found = judge({ bp_readings: [bp(185, 90)], bp_symptoms: ['chest_pain'] })
    expect(found).toMatchObject({ decision: 'stop', advice: 'emergency' })
    expect(found.findings.map((each) => each.severity)).toEqual(['stop', 'stop'])
  })
})

describe('heart and vessels', () => {
  const event = (mi_stroke_kind: 'mi' | 'stroke' | null, mi_stroke_date: string | null) =>
    ({ mi_stroke: 'yes', mi_stroke_kind, mi_stroke_date }) as const
  says([
    [
      'a valve disease: stop',
      { heart_problems: ['valve_disease'] },
      'stop',
      ['SCR-HEART'],
      'prescriber',
    ],
    [
      'harmless extra beats only: review',
      { heart_problems: ['benign_rhythm'] },
      'review',
      ['SCR-HEART'],
    ],
    [
      'extra beats and angina: stop',
      { heart_problems: ['benign_rhythm', 'angina'] },
      'stop',
      ['SCR-HEART'],
    ],
    ['not sure about the heart: review', { heart_problems: ['unsure'] }, 'review', ['SCR-HEART']],
    ['the heart not answered: incomplete', { heart_problems: null }, 'incomplete', ['SCR-HEART']],
    [
      'heart attack 42 days ago: nobody can lift it',
      event('mi', '2026-03-31'),
      'stop',
      ['SCR-MI6W'],
      'none',
    ],
    [
      'heart attack 43 days ago: heart stop, a prescriber may lift it',
      event('mi', '2026-03-30'),
      'stop',
      ['SCR-HEART', 'SCR-MI6W'],
      'prescriber',
    ],
    ['heart attack today: stop', event('mi', '2026-05-12'), 'stop', ['SCR-MI6W'], 'none'],
    ['stroke 42 days ago: stop', event('stroke', '2026-03-31'), 'stop', ['SCR-MI6W'], 'none'],
    ['stroke 43 days ago: review', event('stroke', '2026-03-30'), 'review', ['SCR-MI6W']],
    ['date unknown: incomplete', event('mi', null), 'incomplete', ['SCR-MI6W']],
    ['date to come: incomplete', event('mi', '2026-05-13'), 'incomplete', ['SCR-MI6W']],
    [
      'which of the two not said: incomplete',
      event(null, '2020-01-01'),
      'incomplete',
      ['SCR-MI6W'],
    ],
    ['not sure whether ever: review', { mi_stroke: 'unsure' }, 'review', ['SCR-MI6W']],
    [
      'an aneurysm: nobody can lift it',
      { aneurysm_avm_bleed: 'yes' },
      'stop',
      ['SCR-VASC'],
      'none',
    ],
  ])
})

describe('body', () => {
  says([
    [
      'severe breathing problem: stop',
      { breathing: 'severe' },
      'stop',
      ['SCR-BREATH'],
      'prescriber',
    ],
    ['moderate: review', { breathing: 'moderate' }, 'review', ['SCR-BREATH']],
    ['mild: caution', { breathing: 'mild_controlled' }, 'caution', ['SCR-BREATH']],
    ['treated apnea, BMI 34.9: caution', { apnea: 'treated', bmi: 34.9 }, 'caution', ['SCR-APNEA']],
    ['treated apnea, BMI 35: review', { apnea: 'treated', bmi: 35 }, 'review', ['SCR-APNEA']],
    ['untreated apnea: review', { apnea: 'untreated' }, 'review', ['SCR-APNEA']],
    [
      'apnea, weight unknown: incomplete',
      { apnea: 'treated', bmi: null },
      'incomplete',
      ['SCR-APNEA'],
    ],
    ['no apnea: weight is not asked', { bmi: null }, 'eligible', []],
    ['BMI 36 without apnea: nothing', { bmi: 36 }, 'eligible', []],
    ['pressure in the skull: stop', { icp_history: 'yes' }, 'stop', ['SCR-ICP'], 'prescriber'],
    ['a mild concussion: review', { concussion_recent: 'yes' }, 'review', ['SCR-ICP']],
    ['glaucoma: stop', { iop_history: 'yes' }, 'stop', ['SCR-IOP'], 'prescriber'],
    ['eye surgery: review', { eye_injury_or_surgery_recent: 'yes' }, 'review', ['SCR-IOP']],
    [
      'overactive thyroid, any history: stop',
      { hyperthyroid_history: 'yes' },
      'stop',
      ['SCR-THYROID'],
      'prescriber',
    ],
    [
      'not sure about another illness: review',
      { other_serious_illness: 'unsure' },
      'review',
      ['SCR-OTHER'],
    ],
    ['severe liver disease: stop', { liver: 'severe' }, 'stop', ['SCR-LIVER'], 'prescriber'],
    ['mild liver disease: review', { liver: 'mild_moderate' }, 'review', ['SCR-LIVER']],
    [
      'a seizure today: stop',
      { seizure_ever: 'yes', seizure_last_date: '2026-05-12' },
      'stop',
      ['SCR-SEIZURE'],
    ],
    [
      'a seizure tomorrow: incomplete',
      { seizure_ever: 'yes', seizure_last_date: '2026-05-13' },
      'incomplete',
      ['SCR-SEIZURE'],
    ],
    [
      'a seizure denied, with a date 91 days ago: review, and both are shown',
      { seizure_last_date: '2026-02-10' },
      'review',
      ['SCR-SEIZURE', 'SCR-CONTRA'],
    ],
    [
      'another serious illness: stop',
      { other_serious_illness: 'yes' },
      'stop',
      ['SCR-OTHER'],
      'prescriber',
    ],
    ['blood in the urine: review', { urinary_symptoms: ['blood'] }, 'review', ['SCR-BLADDER']],
    [
      'a seizure 90 days ago: stop',
      { seizure_ever: 'yes', seizure_last_date: '2026-02-11' },
      'stop',
      ['SCR-SEIZURE'],
      'prescriber',
    ],
    [
      'a seizure 91 days ago: review',
      { seizure_ever: 'yes', seizure_last_date: '2026-02-10' },
      'review',
      ['SCR-SEIZURE'],
    ],
    [
      'a seizure, date not given: incomplete',
      { seizure_ever: 'yes' },
      'incomplete',
      ['SCR-SEIZURE'],
    ],
    [
      'no seizure, but a date: both are shown',
      { seizure_last_date: '2026-05-01' },
      'stop',
      ['SCR-SEIZURE', 'SCR-CONTRA'],
    ],
    ['urgency: review', { urinary_symptoms: ['urgency'] }, 'review', ['SCR-BLADDER']],
    [
      'past damage by ketamine: review',
      { ketamine_nonprescribed: 'past_over_12m', ketamine_bladder_damage: 'yes' },
      'review',
      ['SCR-BLADDER', 'SCR-KETUSE'],
    ],
  ])

  test('blood in the urine is looked at on the same day, other symptoms need not be', () => {
    const sameDay = (...urinary_symptoms: ('blood' | 'pain')[]) =>
      judge({ urinary_symptoms }).findings.some((finding) => finding.sameDay)
    expect([sameDay('blood'), sameDay('pain')]).toEqual([true, false])
  })
})
