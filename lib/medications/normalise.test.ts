import { describe, expect, test } from 'vitest'
import { matchMedicine } from './matching'
import { contentSuffixesOf, fold, saysNone } from './normalise'

describe('what people write around a name does not hide it', () => {
  test.each([
    'once daily',
    'twice a day',
    'three times a day',
    '2x daily',
    'every 8 hours',
    'every other day',
    'every night',
    'at bedtime',
    'before meals',
    'in the morning',
    'as needed',
    'when needed',
    'per day',
    'by mouth',
    'with food',
    'extended release',
    'q8h',
    'q 12 h',
    '12 hours',
    '50 mg',
    '0.5mg',
    '50mg tablet',
  ])('sertraline %s', (words) => {
    expect(matchMedicine(`sertraline ${words}`)).toMatchObject({ status: 'exact' })
  })

  test.each([
    'hydrochloride',
    'hcl',
    'hydrobromide',
    'hbr',
    'tartrate',
    'bitartrate',
    'sodium',
    'potassium',
    'calcium',
    'magnesium',
    'maleate',
    'besylate',
    'mesylate',
    'dimesylate',
    'tosylate',
    'succinate',
    'fumarate',
    'acetate',
    'citrate',
    'carbonate',
    'sulfate',
    'sulphate',
    'phosphate',
    'nitrate',
    'pamoate',
    'medoxomil',
    'propionate',
    'furoate',
  ])('metoprolol %s is metoprolol', (salt) => {
    expect(matchMedicine(`metoprolol ${salt}`)).toMatchObject({ status: 'exact' })
  })
})

test.each([
  ['Tylenol® Extra', 'tylenol extra'],
  ['Café  Néo', 'cafe neo'],
  ['St. John’s wort', 'st johns wort'],
  ['amlodipine & benazepril', 'amlodipine/benazepril'],
  ['losartan + HCT', 'losartan/hctz'],
  ['codeine-APAP', 'codeine/acetaminophen'],
  ['0.5 mg', '0.5 mg'],
])('%s is read as %s', (typed, folded) => {
  expect(fold(typed)).toBe(folded)
})

test('letters that change what is in it are kept apart', () => {
  expect(contentSuffixesOf('claritin d')).toBe('d')
  expect(contentSuffixesOf('robitussin pe dm')).toBe('dm pe')
  expect(contentSuffixesOf('claritin')).toBe('')
})

test.each([
  ['None', true],
  ['no', true],
  ['N/A', true],
  ['nothing', true],
  ['', false],
  ['note', false],
])('“%s” means an empty list: %s', (typed, none) => {
  expect(saysNone(typed)).toBe(none)
})
