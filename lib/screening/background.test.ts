import { describe, expect, test } from 'vitest'
import { bmiOf } from '@/lib/screening/background'
import { answerSchema } from '@/lib/screening/forms'
import { inHalves } from '@/lib/screening/sealed-fields'
import { unanswered } from '@/lib/screening/unanswered'

const parsed = (typed: object) => {
  const result = answerSchema.safeParse(typed)
  return result.success
    ? result.data.value
    : result.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('what a client tells of their background', () => {
  test.each([
    [
      'words',
      { field: 'reason_for_treatment', words: ' Low for years ' },
      { words: 'Low for years' },
    ],
    [
      'nothing, said so',
      { field: 'reason_for_treatment', notSaid: 'prefer_not' },
      { not_said: 'prefer_not' },
    ],
    [
      'a person',
      { field: 'pharmacy', name: 'Corner Pharmacy', phone: '+1 212 555 0100' },
      { person: { name: 'Corner Pharmacy', about: null, phone: '+1 212 555 0100' } },
    ],
    [
      'feet and pounds',
      { field: 'body_size', feet: '5', inches: '8', pounds: '150' },
      { height_cm: 172.7, weight_kg: 68 },
    ],
    [
      'centimeters and kilograms',
      { field: 'body_size', centimeters: '172', kilograms: '71,5' },
      { height_cm: 172, weight_kg: 71.5 },
    ],
    [
      'medicines tried; rows that were left empty are none',
      {
        field: 'antidepressant_trials',
        trials: { 0: { name: 'sertraline', dose: '50 mg', weeks: '6', result: 'no_help' }, 1: {} },
      },
      { trials: [{ name: 'sertraline', dose: '50 mg', weeks: 6, result: 'no_help' }] },
    ],
    ['a consent', { field: 'consent_contact_prescriber', value: 'unsure' }, 'unsure'],
  ])('%s', (_what, typed, value) => {
    expect(parsed(typed)).toEqual(value)
  })

  test.each([
    ['nothing at all', { field: 'reason_for_treatment' }, ['words', 'page.field.answer']],
    [
      'no date, where nobody can be unsure',
      { field: 'date_of_birth', value: '' },
      ['value', 'problem.date_impossible'],
    ],
    ['no date sent at all', { field: 'date_of_birth' }, ['value', 'page.field.open']],
    [
      'both',
      { field: 'diagnosed_by', words: 'A doctor', notSaid: 'unsure' },
      ['notSaid', 'page.field.told_and_not'],
    ],
    [
      'two reasons not to',
      { field: 'pharmacy', notSaid: ['none', 'unsure'] },
      ['notSaid', 'page.field.told_and_not'],
    ],
    [
      'a person without a name',
      { field: 'pharmacy', phone: '+1 212 555 0100' },
      ['name', 'page.field.name_missing'],
    ],
    [
      'letters for a phone',
      { field: 'pharmacy', name: 'Corner', phone: 'ask me' },
      ['phone', 'problem.phone_unreadable'],
    ],
    ['a height alone', { field: 'body_size', feet: '5' }, ['pounds', 'page.field.weight']],
    [
      'inches in the place of feet',
      { field: 'body_size', feet: '68', pounds: '150' },
      ['feet', 'problem.height_implausible'],
    ],
    [
      'a weight of nobody',
      { field: 'body_size', feet: '5', pounds: '1500' },
      ['pounds', 'problem.weight_implausible'],
    ],
    [
      'swapped pressure',
      { field: 'usual_pressure', systolic: '78', diastolic: '120' },
      ['systolic', 'problem.pressure_implausible'],
    ],
    [
      'a dose without a name',
      { field: 'antidepressant_trials', trials: { 0: { dose: '50 mg', result: 'no_help' } } },
      ['trials.0.name', 'problem.medicine_name_missing'],
    ],
    [
      'a medicine without its result',
      { field: 'antidepressant_trials', trials: { 0: { name: 'sertraline' } } },
      ['trials.0.result', 'problem.trial_result_missing'],
    ],
  ])('%s is asked again, beneath its field', (_what, typed, problem) => {
    expect(parsed(typed)).toEqual([problem])
  })

  test('height and weight give the BMI; without one of them there is none', () => {
    expect(bmiOf({ height_cm: 172, weight_kg: 71 })).toBe(24)
    expect(bmiOf({ height_cm: 160, weight_kg: 105.4 })).toBe(41.2)
    expect(bmiOf({ not_said: 'prefer_not' })).toBeNull()
    expect(bmiOf(null)).toBeNull()
  })

  test('words go under the client’s key, numbers and codes stay in clear', () => {
    const { plain, words } = inHalves({
      ...unanswered,
      reason_for_treatment: { words: 'Low for years' },
      usual_pressure: { systolic: 120, diastolic: 78 },
      consent_contact_prescriber: 'yes',
    })
    expect(JSON.stringify(plain)).not.toContain('Low')
    expect(plain).toMatchObject({
      usual_pressure: { systolic: 120 },
      consent_contact_prescriber: 'yes',
    })
    expect(words.reason_for_treatment).toEqual({ words: 'Low for years' })
  })
})
