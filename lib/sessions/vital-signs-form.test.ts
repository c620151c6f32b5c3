import { expect, test } from 'vitest'
import messages from '@/messages/en/sessions.json'
import { READING_PROBLEMS, typedReadings } from './vital-signs-form'

/** Upper and lower pressure, heart rate, oxygen, breaths and minutes of rest as typed; “-” was left empty. */
const typed = (text: string, symptoms: readonly string[] = []) => {
  const [systolic, diastolic, heart, oxygen, breaths, rest] = text
    .split(' ')
    .map((part) => (part === '-' ? undefined : part))
  return {
    systolicMmHg: systolic,
    diastolicMmHg: diastolic,
    heartRatePerMin: heart,
    spo2Percent: oxygen,
    respiratoryRatePerMin: breaths,
    restMin: rest,
    symptoms,
  }
}

test.each<[string, string]>([
  ['a whole set', '118 76 66 98 14 5'],
  ['pressure alone', '118 76 - - - -'],
  ['oxygen alone', '- - - 97 - -'],
  ['the lowest that is believed', '50 20 20 40 2 0'],
  ['the highest that is believed', '300 200 300 100 80 240'],
])('is taken on the page: %s', (_, text) => {
  expect(typedReadings.safeParse(typed(text)).success).toBe(true)
})

test.each<[string, string, string, string]>([
  [
    'the lower number above the upper',
    '90 120 66 98 14 5',
    'diastolicMmHg',
    'field.diastolicMmHg.order',
  ],
  ['both numbers the same', '90 90 - - - -', 'diastolicMmHg', 'field.diastolicMmHg.order'],
  ['the upper number alone', '118 - 66 98 14 5', 'diastolicMmHg', 'field.diastolicMmHg.both'],
  ['the lower number alone', '- 76 66 98 14 5', 'diastolicMmHg', 'field.diastolicMmHg.both'],
  ['an upper pressure of 400', '400 76 66 98 14 5', 'systolicMmHg', 'field.systolicMmHg.range'],
  ['a lower pressure of 10', '118 10 66 98 14 5', 'diastolicMmHg', 'field.diastolicMmHg.range'],
  ['a heart rate in letters', '118 76 x 98 14 5', 'heartRatePerMin', 'field.heartRatePerMin.range'],
  ['oxygen above 100', '118 76 66 101 14 5', 'spo2Percent', 'field.spo2Percent.range'],
  [
    'half a breath',
    '118 76 66 98 14.5 5',
    'respiratoryRatePerMin',
    'field.respiratoryRatePerMin.range',
  ],
  ['five hours of rest', '118 76 66 98 14 300', 'restMin', 'field.restMin.range'],
  ['nothing at all', '- - - - - -', 'systolicMmHg', 'refusal.nothing_measured.detail'],
  ['minutes of rest alone', '- - - - - 5', 'systolicMmHg', 'refusal.nothing_measured.detail'],
])('stays on the page: %s', (_, text, field, message) => {
  const issues = typedReadings.safeParse(typed(text)).error?.issues
  expect(issues?.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]])
})

test('a symptom without a number goes out', () => {
  expect(typedReadings.safeParse(typed('- - - - - -', ['chest_pain'])).success).toBe(true)
})

test('there is a sentence for everything that can be wrong', () => {
  const sentence = (key: string) =>
    key
      .split('.')
      .reduce<unknown>((at, part) => new Map(Object.entries(Object(at))).get(part), messages)
  for (const key of READING_PROBLEMS) expect(sentence(key)).toEqual(expect.stringMatching(/\.$/))
})
