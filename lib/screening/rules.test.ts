import { describe, expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import type { Decision, Override, ScreeningAnswers, ReasonId } from '@/lib/screening/model'
import { evaluateScreening, withoutClosedFollowUps } from '@/lib/screening/rules'
import { defaultParameters, screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const well: ScreeningAnswers = completeAnswersSchema.parse(given)
const at = new Date(evaluated_at)
const ruleSet = screeningRuleSet()
const judge = (answers: Partial<ScreeningAnswers>) =>
  evaluateScreening(ruleSet, { ...well, ...answers }, at, tz)

const bp = (
  systolic: number | null,
  diastolic: number | null,
  taken_at = '2026-05-11T08:00:00-04:00',
) => ({
  systolic,
  diastolic,
  taken_at,
})

type Row = readonly [
  story: string,
  answers: Partial<ScreeningAnswers>,
  decision: Decision,
  reasons: readonly ReasonId[],
  override?: Override,
]

const byName = (one: string, other: string): number => one.localeCompare(other, 'en')

/** The findings are exactly these; nothing else is raised beside them. */
const says = (rows: readonly Row[]) =>
  test.each(
    rows.map(([story, answers, decision, reasons, override]) => ({
      story,
      answers,
      expected: { decision, reasons: reasons.toSorted(byName) },
      override,
    })),
  )('$story', ({ answers, expected, override }) => {
    const { decision, reasons, override: found } = judge(answers)
    expect({ decision, reasons: reasons.toSorted(byName) }).toEqual(expected)
    if (override) expect(found).toBe(override)
  })

describe('someone with nothing wrong', () => {
  says([['is eligible, with no reasons', {}, 'eligible', []]])
})

describe('age', () => {
  says([
    ['17 until tomorrow: stop', { date_of_birth: '2008-05-13' }, 'stop', ['SCR-AGE'], 'none'],
    ['18 today: nothing', { date_of_birth: '2008-05-12' }, 'eligible', []],
    ['64 until tomorrow: nothing', { date_of_birth: '1961-05-13' }, 'eligible', []],
    ['65 today: caution', { date_of_birth: '1961-05-12' }, 'caution', ['SCR-AGE', 'SCR-AGE-65']],
    ['born tomorrow: incomplete', { date_of_birth: '2026-05-13' }, 'incomplete', ['SCR-AGE']],
    ['born today: stop', { date_of_birth: '2026-05-12' }, 'stop', ['SCR-AGE']],
    ['older than 120: incomplete', { date_of_birth: '1905-05-12' }, 'incomplete', ['SCR-AGE']],
    [
      'a day that does not exist: incomplete',
      { date_of_birth: '1986-02-30' },
      'incomplete',
      ['SCR-AGE'],
    ],
  ])

  test('born on 29 February, the 18th birthday of a common year is 1 March', () => {
    const born = {
      ...well,
      date_of_birth: '2008-02-29',
      bp_readings: [bp(120, 78, '2026-02-20T08:00:00-05:00')],
    }
    const on = (day: string) =>
      evaluateScreening(ruleSet, born, new Date(`${day}T12:00:00-05:00`), tz).decision
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['stop', 'eligible'])
  })
})

describe('consent', () => {
  says([
    [
      'does not accept off-label use: nobody can lift it',
      { accepts_offlabel: 'no' },
      'stop',
      ['SCR-CONSENT'],
      'none',
    ],
    [
      'does not decide alone: a prescriber, with the document',
      { own_decisions: 'no' },
      'stop',
      ['SCR-CONSENT'],
      'prescriber',
    ],
    [
      'both: the more restrictive holds',
      { own_decisions: 'no', accepts_offlabel: 'no' },
      'stop',
      ['SCR-CONSENT'],
      'none',
    ],
    [
      'not sure about off-label use: review',
      { accepts_offlabel: 'unsure' },
      'review',
      ['SCR-CONSENT'],
    ],
  ])
})

describe('allergy and earlier experience', () => {
  says([
    ['allergic: stop', { allergy_ketamine: 'yes' }, 'stop', ['SCR-ALLERGY'], 'none'],
    ['rather not say: review', { allergy_ketamine: 'prefer_not' }, 'review', ['SCR-ALLERGY']],
    [
      'Ketalar on the list counts as yes, and the answers disagree',
      { allergies: ['penicillin', 'KETALAR i.v.'] },
      'stop',
      ['SCR-ALLERGY', 'SCR-CONTRA'],
      'none',
    ],
    [
      'not sure, and Spravato on the list: stop, no disagreement',
      { allergy_ketamine: 'unsure', allergies: ['Spravato'] },
      'stop',
      ['SCR-ALLERGY'],
    ],
    [
      'a misspelling of it on the list: review',
      { allergies: ['ketamin'] },
      'review',
      ['SCR-ALLERGY'],
    ],
    ['another allergy: nothing', { allergies: ['penicillin', 'latex'] }, 'eligible', []],
    ['the list not answered: incomplete', { allergies: null }, 'incomplete', ['SCR-ALLERGY']],
    [
      'an unpleasant experience and no allergy: review as such',
      { allergy_ketamine: 'yes', allergy_kind: 'unpleasant' },
      'review',
      ['SCR-PRIORREACTION'],
    ],
    [
      'unpleasant, but on the allergy list: stop all the same',
      { allergy_ketamine: 'yes', allergy_kind: 'unpleasant', allergies: ['ketamine'] },
      'stop',
      ['SCR-ALLERGY', 'SCR-PRIORREACTION'],
    ],
    [
      'a bad reaction before: review',
      { prior_ketamine: 'bad_reaction' },
      'review',
      ['SCR-PRIORREACTION'],
    ],
    ['had it before, fine: nothing', { prior_ketamine: 'fine' }, 'eligible', []],
  ])
})

describe('mind', () => {
  says([
    [
      'psychosis now: stop',
      { psychosis_now: 'yes', psychosis_ever: 'yes' },
      'stop',
      ['SCR-PSYCHOSIS', 'SCR-PSYHX'],
      'none',
    ],
    [
      'voices that command: crisis',
      { psychosis_now: 'yes', psychosis_ever: 'yes', voices_commanding: 'yes' },
      'crisis',
      ['SCR-PSYCHOSIS', 'SCR-PSYHX'],
      'none',
    ],
    [
      'psychosis now, and never in life: both are shown',
      { psychosis_now: 'yes' },
      'stop',
      ['SCR-PSYCHOSIS', 'SCR-CONTRA'],
    ],
    ['not sure about psychosis: review', { psychosis_now: 'unsure' }, 'review', ['SCR-PSYCHOSIS']],
    ['mania: stop', { mania_now: 'yes' }, 'stop', ['SCR-MANIA'], 'none'],
    [
      'schizophrenia: a prescriber may lift it',
      { schizophrenia_dx: 'yes' },
      'stop',
      ['SCR-SCZ'],
      'prescriber',
    ],
    ['personality disorder: review', { personality_disorder_dx: 'yes' }, 'review', ['SCR-PD']],
    ['past psychosis: review', { psychosis_ever: 'yes' }, 'review', ['SCR-PSYHX']],
    ['bipolar, not manic now: review', { bipolar_dx: 'yes' }, 'review', ['SCR-BIPOLAR']],
    [
      'a brother with psychosis: caution',
      { family_psychosis: 'first_degree' },
      'caution',
      ['SCR-FAMHX'],
    ],
    [
      'an aunt with psychosis: caution',
      { family_psychosis: 'other_relative' },
      'caution',
      ['SCR-FAMHX'],
    ],
    [
      'not sure about the family: caution',
      { family_psychosis: 'unsure' },
      'caution',
      ['SCR-FAMHX'],
    ],
    [
      'an eating disorder: review',
      { other_mental: ['severe_eating_disorder'] },
      'review',
      ['SCR-MENTAL-OTHER'],
    ],
    [
      'delirium now: nobody can lift it',
      { other_mental: ['delirium_now', 'other'] },
      'stop',
      ['SCR-MENTAL-OTHER'],
      'none',
    ],
    ['memory problems: review', { cognition_problem: 'yes' }, 'review', ['SCR-COG']],
  ])
})

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

describe('pregnancy', () => {
  const test7 = { date: '2026-05-05', result: 'negative' } as const
  const test8 = { date: '2026-05-04', result: 'negative' } as const
  const positive = { date: '2026-05-01', result: 'positive' } as const
  says([
    ['pregnant: stop', { pregnant: 'yes' }, 'stop', ['SCR-PREG'], 'none'],
    [
      'pregnant, no chance of it said: not compared',
      { pregnant: 'yes', pregnancy_chance: 'no' },
      'stop',
      ['SCR-PREG'],
    ],
    [
      'a positive test against a no: stop, and both are shown',
      { pregnancy_test: positive },
      'stop',
      ['SCR-PREG', 'SCR-CONTRA'],
      'none',
    ],
    [
      'a positive test against not possible: stop, and both are shown',
      { pregnant: 'not_applicable', pregnancy_test: positive },
      'stop',
      ['SCR-PREG', 'SCR-CONTRA'],
    ],
    [
      'pregnant with a positive test: no disagreement',
      { pregnant: 'yes', pregnancy_test: positive },
      'stop',
      ['SCR-PREG'],
    ],
    [
      'pregnant with a negative test: stop, and both are shown',
      { pregnant: 'yes', pregnancy_test: test7 },
      'stop',
      ['SCR-PREG', 'SCR-CONTRA'],
    ],
    ['not sure: review', { pregnant: 'unsure' }, 'review', ['SCR-PREG']],
    ['rather not say: review', { pregnant: 'prefer_not' }, 'review', ['SCR-PREG']],
    [
      'not sure, negative test 7 days old: resolved',
      { pregnant: 'unsure', pregnancy_test: test7 },
      'eligible',
      [],
    ],
    [
      'a chance, negative test 8 days old: review',
      { pregnancy_chance: 'yes', pregnancy_test: test8 },
      'review',
      ['SCR-PREG'],
    ],
    [
      'a chance, negative test dated tomorrow: review',
      { pregnancy_chance: 'yes', pregnancy_test: { ...test7, date: '2026-05-13' } },
      'review',
      ['SCR-PREG'],
    ],
    ['not sure of the chance: review', { pregnancy_chance: 'unsure' }, 'review', ['SCR-PREG']],
    ['the chance not answered: incomplete', { pregnancy_chance: null }, 'incomplete', ['SCR-PREG']],
    [
      'not possible: chance and plans are not asked',
      { pregnant: 'not_applicable', pregnancy_chance: null, trying: null },
      'eligible',
      [],
    ],
    [
      'not possible, yet a chance: review and both are shown',
      { pregnant: 'not_applicable', pregnancy_chance: 'yes' },
      'review',
      ['SCR-PREG', 'SCR-CONTRA'],
    ],
    ['not answered: incomplete', { pregnant: null }, 'incomplete', ['SCR-PREG']],
    [
      'recorded as male and pregnant: stop, no disagreement',
      { sex_recorded: 'male', pregnant: 'yes' },
      'stop',
      ['SCR-PREG'],
    ],
    ['nursing: stop', { nursing: 'yes' }, 'stop', ['SCR-NURSING'], 'none'],
    ['trying: stop', { trying: 'yes' }, 'stop', ['SCR-TRYING'], 'none'],
    ['not sure about nursing: review', { nursing: 'unsure' }, 'review', ['SCR-NURSING']],
  ])

  test('a possible pregnancy is cleared by the negative test alone, by nobody’s signature', () => {
    expect(judge({ pregnancy_chance: 'yes' }).findings).toMatchObject([
      { rule: 'SCR-PREG', severity: 'review', override: 'none' },
    ])
  })
})

describe('substances', () => {
  says([
    [
      'ketamine a year ago and more: caution',
      { ketamine_nonprescribed: 'past_over_12m' },
      'caution',
      ['SCR-KETUSE'],
    ],
    [
      'ketamine within the year: review',
      { ketamine_nonprescribed: 'within_12m' },
      'review',
      ['SCR-KETUSE'],
    ],
    ['not sure: review', { ketamine_nonprescribed: 'unsure' }, 'review', ['SCR-KETUSE']],
    ['DAST-10 of 1: caution', { dast10: 1 }, 'caution', ['SCR-SUD']],
    ['DAST-10 of 2: caution', { dast10: 2 }, 'caution', ['SCR-SUD']],
    ['DAST-10 of 3: review', { dast10: 3 }, 'review', ['SCR-SUD']],
    ['DAST-10 of 11 cannot be: incomplete', { dast10: 11 }, 'incomplete', ['SCR-SUD']],
    ['DAST-10 not taken: incomplete', { dast10: null }, 'incomplete', ['SCR-SUD']],
    ['opioids misused this month: review', { misuse_30d: ['opioid'] }, 'review', ['SCR-SUD']],
    ['withdrawal now: nobody can lift it', { withdrawal_now: 'yes' }, 'stop', ['SCR-SUD'], 'none'],
    ['AUDIT-C 3, male: nothing', { sex_recorded: 'male', audit_c: 3 }, 'eligible', []],
    ['AUDIT-C 4, male: caution', { sex_recorded: 'male', audit_c: 4 }, 'caution', ['SCR-ALC']],
    ['AUDIT-C 2, female: nothing', { audit_c: 2 }, 'eligible', []],
    ['AUDIT-C 3, female: caution', { audit_c: 3 }, 'caution', ['SCR-ALC']],
    [
      'AUDIT-C 3, sex not recorded: caution',
      { sex_recorded: null, audit_c: 3 },
      'caution',
      ['SCR-ALC'],
    ],
    ['AUDIT-C 7: caution', { audit_c: 7 }, 'caution', ['SCR-ALC']],
    ['AUDIT-C 8: review', { audit_c: 8 }, 'review', ['SCR-ALC']],
    ['AUDIT-C of 13 cannot be: incomplete', { audit_c: 13 }, 'incomplete', ['SCR-ALC']],
    [
      'ketamine, hard to stop: a prescriber may lift it',
      { ketamine_nonprescribed: 'current_problem' },
      'stop',
      ['SCR-KETUSE'],
      'prescriber',
    ],
    [
      'shakes when stopping: nobody can lift it',
      { alcohol_withdrawal: 'yes' },
      'stop',
      ['SCR-ALC'],
      'none',
    ],
  ])

  test('a score in the graver band is that finding alone', () => {
    const severities = (answers: Partial<ScreeningAnswers>) =>
      judge(answers).findings.map((each) => each.severity)
    expect([severities({ audit_c: 8 }), severities({ dast10: 3 })]).toEqual([
      ['review'],
      ['review'],
    ])
  })
})

describe('thoughts of suicide', () => {
  says([
    ['high: crisis', { phq9_item9: 3, cssrs: 'high' }, 'crisis', ['SCR-SI'], 'clinician'],
    ['moderate: review', { phq9_item9: 1, cssrs: 'moderate' }, 'review', ['SCR-SI']],
    ['low: caution', { phq9_item9: 1, cssrs: 'low' }, 'caution', ['SCR-SI']],
    [
      'item 9 of 2 outweighs a low triage: review',
      { phq9_item9: 2, cssrs: 'low' },
      'review',
      ['SCR-SI'],
    ],
    [
      'item 9 of 3 outweighs no triage finding: review',
      { phq9_item9: 3, cssrs: 'none' },
      'review',
      ['SCR-SI'],
    ],
    ['item 9 of 1 with a clear triage: nothing', { phq9_item9: 1, cssrs: 'none' }, 'eligible', []],
    [
      'item 9 above 0, no triage: incomplete',
      { phq9_item9: 1, cssrs: null },
      'incomplete',
      ['SCR-SI'],
    ],
    ['item 9 not answered: incomplete', { phq9_item9: null }, 'incomplete', ['SCR-SI']],
    ['item 9 of 4 cannot be: incomplete', { phq9_item9: 4 }, 'incomplete', ['SCR-SI']],
    ['the screener is always taken: incomplete without', { cssrs: null }, 'incomplete', ['SCR-SI']],
  ])

  test.each([
    [0, 'none', []],
    [1, null, ['ALERT-I9-1']],
    [2, null, ['ALERT-I9-2']],
    [3, 'high', ['ALERT-I9-2', 'ALERT-CSSRS-H']],
    [0, 'moderate', ['ALERT-CSSRS-M']],
    [1, 'low', ['ALERT-I9-1', 'ALERT-CSSRS-L']],
    [null, 'none', ['ALERT-I9-MISSING']],
  ] as const)('item 9 of %s and triage %s raise %j', (phq9_item9, cssrs, alerts) => {
    expect(judge({ phq9_item9, cssrs }).alerts).toEqual(alerts)
  })

  test('with a high triage there is no session at home', () => {
    expect(judge({ cssrs: 'high' }).notes).toContain('not_at_home')
  })
})

describe('who is there, and where', () => {
  says([
    ['nobody at home: stop', { monitor_available: 'no' }, 'stop', ['SCR-MONITOR'], 'none'],
    ['not sure who: caution', { monitor_available: 'unsure' }, 'caution', ['SCR-MONITOR']],
    ['not answered: incomplete', { monitor_available: null }, 'incomplete', ['SCR-MONITOR']],
    [
      'in the clinic it is not asked',
      { setting: 'in_clinic', monitor_available: null },
      'eligible',
      [],
    ],
    [
      'in the clinic a no means nothing',
      { setting: 'in_clinic', monitor_available: 'no' },
      'eligible',
      [],
    ],
    ['no licence in the state: stop', { state_allowed: false }, 'stop', ['SCR-LOCATION'], 'none'],
    ['no state: incomplete', { state: null }, 'incomplete', ['SCR-LOCATION']],
    ['an empty address: incomplete', { address: ' ' }, 'incomplete', ['SCR-LOCATION']],
  ])
})

describe('several findings', () => {
  says([
    [
      'crisis before stop',
      { cssrs: 'high', trying: 'yes' },
      'crisis',
      ['SCR-SI', 'SCR-TRYING'],
      'none',
    ],
    [
      'stop before incomplete',
      { iop_history: 'yes', bp_readings: [] },
      'stop',
      ['SCR-IOP', 'SCR-BP'],
    ],
    [
      'incomplete before review',
      { pregnant: 'unsure', dast10: null },
      'incomplete',
      ['SCR-SUD', 'SCR-PREG'],
    ],
    ['review before caution', { pregnant: 'unsure', dast10: 1 }, 'review', ['SCR-PREG', 'SCR-SUD']],
    [
      'the most restrictive override among those that stop',
      { iop_history: 'yes', nursing: 'yes' },
      'stop',
      ['SCR-IOP', 'SCR-NURSING'],
      'none',
    ],
    [
      'a caution does not make a stop harder to lift',
      { iop_history: 'yes', pregnancy_chance: 'yes' },
      'stop',
      ['SCR-IOP', 'SCR-PREG'],
      'prescriber',
    ],
  ])

  test('what does not stop has no override', () => {
    expect(judge({ pregnant: 'unsure' }).override).toBeNull()
  })

  test('a clinic may allow no override of the source’s own stops', () => {
    const strict = screeningRuleSet({ ...defaultParameters, allowPrescriberOverride: false })
    const lifted = (answers: Partial<ScreeningAnswers>) =>
      evaluateScreening(strict, { ...well, ...answers }, at, tz).override
    expect([lifted({ iop_history: 'yes' }), lifted({ schizophrenia_dx: 'yes' })]).toEqual([
      'none',
      'prescriber',
    ])
  })

  test('lifting one of the source’s nine takes two signers', () => {
    expect(judge({ breathing: 'severe', schizophrenia_dx: 'yes' }).findings).toMatchObject([
      { rule: 'SCR-SCZ', twoSigners: false },
      { rule: 'SCR-BREATH', twoSigners: true },
    ])
  })
})

describe('every tri-state question', () => {
  const asked = Object.entries(well).filter(([, value]) => value === 'yes' || value === 'no')

  test.each(asked.map(([field]) => field))('%s left open is incomplete', (field) => {
    expect(judge({ [field]: null }).decision).toBe('incomplete')
  })

  test.each(asked.map(([field]) => field))('%s not sure or not said is never eligible', (field) => {
    expect(judge({ [field]: 'unsure' }).decision).not.toBe('eligible')
    expect(judge({ [field]: 'prefer_not' }).decision).toBe(judge({ [field]: 'unsure' }).decision)
  })
})

test('a follow-up that is no longer asked is dropped by the form, so that it is no contradiction', () => {
  const kept = withoutClosedFollowUps(ruleSet, { ...well, seizure_last_date: '2026-05-01' }, at, tz)
  expect([kept.seizure_last_date, kept.seizure_ever]).toEqual([null, 'no'])
})
