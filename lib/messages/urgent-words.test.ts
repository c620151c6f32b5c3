import { expect, test } from 'vitest'
import { urgencyOf } from './urgent-words'

test.each([
  ['I want to die', 'crisis'],
  ['I wish to die', 'crisis'],
  ['I am going to die by my own hand', 'crisis'],
  ['I could kill myself', 'crisis'],
  ['I will end my life', 'crisis'],
  ['I want to end it all', 'crisis'],
  ['thinking of ending everything', 'crisis'],
  ['I may take my life', 'crisis'],
  ['I may take my own life', 'crisis'],
  ['I dont want to live', 'crisis'],
  ["I don't want to be here", 'crisis'],
  ['there is no reason to live', 'crisis'],
  ['I am hurting myself', 'crisis'],
  ['I harm myself', 'crisis'],
  ['I was harming myself', 'crisis'],
  ['I cut myself', 'crisis'],
  ['I am cutting myself', 'crisis'],
  ['selfharm again', 'crisis'],
  ['self-harm again', 'crisis'],
  ['self harm again', 'crisis'],
  ['I have overdosed', 'crisis'],
  ['I keep thinking about suicide', 'crisis'],
  ['feeling suicidal tonight', 'crisis'],
  ['I am going to kill myself', 'crisis'],
  ['maybe everyone is better off. better off dead.', 'crisis'],
  ['I don’t want to wake up', 'crisis'],
  ['I hurt myself again', 'crisis'],
  ['what if I overdose', 'crisis'],
  ['I have chest pain since an hour', 'emergency'],
  ["I can't breathe well", 'emergency'],
  ['I cant breathe', 'emergency'],
  ['I cannot breathe', 'emergency'],
  ['I have trouble breathing', 'emergency'],
  ['I am short of breath', 'emergency'],
  ['I passed out', 'emergency'],
  ['I fainted', 'emergency'],
  ['I keep fainting', 'emergency'],
  ['she is unconscious', 'emergency'],
  ['I think it is a stroke', 'emergency'],
  ['I am numb on one side', 'emergency'],
  ['she won’t wake', 'emergency'],
  ['she wont wake', 'emergency'],
  ['I cannot wake him', 'emergency'],
  ['there is blood in my urine', 'emergency'],
  ['a severe headache', 'emergency'],
  ['he had a seizure', 'emergency'],
  ['My plant is dying to be watered', null],
  ['Can I move my appointment?', null],
  ['The dose on my letter looks different', null],
  ['Ketamine is short acting, I read', null],
  ['', null],
])('“%s” shows %s', (text, urgency) => {
  expect(urgencyOf(text)).toBe(urgency)
})

test('a long text is looked through in no time, whatever stands in it', () => {
  const begun = performance.now()
  urgencyOf('ending my '.repeat(2_000))
  expect(performance.now() - begun).toBeLessThan(200)
})
