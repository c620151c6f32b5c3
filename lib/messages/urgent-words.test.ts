import { expect, test } from 'vitest'
import { urgencyOf } from './urgent-words'

test.each([
  ['I want to die', 'crisis'],
  ['I keep thinking about suicide', 'crisis'],
  ['feeling suicidal tonight', 'crisis'],
  ['I am going to kill myself', 'crisis'],
  ['maybe everyone is better off. better off dead.', 'crisis'],
  ['I don’t want to wake up', 'crisis'],
  ['I hurt myself again', 'crisis'],
  ['what if I overdose', 'crisis'],
  ['I have chest pain since an hour', 'emergency'],
  ["I can't breathe well", 'emergency'],
  ['he had a seizure', 'emergency'],
  ['My plant is dying to be watered', null],
  ['Can I move my appointment?', null],
  ['The dose on my letter looks different', null],
  ['', null],
])('“%s” shows %s', (text, urgency) => {
  expect(urgencyOf(text)).toBe(urgency)
})

test('a long text is looked through in no time, whatever stands in it', () => {
  const begun = performance.now()
  urgencyOf('ending my '.repeat(2_000))
  expect(performance.now() - begun).toBeLessThan(200)
})
