import { describe, expect, test } from 'vitest'
import { matchMedicine } from './matching'
import { contentSuffixesOf, fold, plainNames, readings, saysNone } from './normalise'

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
    'every hour',
    'every 12 hours',
    'every 12 hrs',
    'every 12 hr',
    'every morning',
    'every mornings',
    'every evening',
    'every evenings',
    'every week',
    'every weeks',
    'before meal',
    'with meal',
    'q 8 hour',
    'q 8 hours',
    'q8hr',
    'q8hrs',
    '12h',
    '12 hour',
    '12hr',
    '12hrs',
    '1.25mg',
    '1,000 units',
    '1 unit',
    '10unit',
    '2 puffs',
    '1puff',
    'nights',
    'mornings',
    '50',
    '1,000',
    '5 mg/day',
    '5mg / night',
    '3x/week',
    '5 mgs',
    '50mgs',
    '500 mcgs',
    '500mcg',
    '5 milligram',
    '5 milligrams',
    '50milligrams',
    '500 microgram',
    '500 micrograms',
    '1 gram',
    '2 grams',
    '5 mls',
    '1 to 2 mg',
    '1 or 2 tablets',
    'every 4-6 hours',
    'every 4 to 6 hours',
    'every 4 or 6 hours',
    'every 8-12 hours',
    '10 to 20 mg',
    'take one',
    '1 hr',
    'q4-6h',
    'q 12-24 h',
    'half a tablet',
    'a half',
    'a tablet at night',
    'a tab',
    'a pill',
    'a capsule',
    'a cap',
    'a patch',
    'as directed',
    'as prescribed',
    'am',
    'a.m.',
    'occasionally',
    'sometimes',
    'rarely',
    'gummy',
    'gummies',
    'pen',
    'pens',
    'vial',
    'generic',
    'w/ food',
    'w/food',
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
    'oxalate',
    'aspartate',
    'saccharate',
    'lactate',
    'malate',
    'dipotassium',
    'erbumine',
    'arginine',
    'cilexetil',
    'kamedoxomil',
    'decanoate',
    'lauroxil',
    'palmitate',
    'edisylate',
  ])('metoprolol %s is metoprolol', (salt) => {
    expect(matchMedicine(`metoprolol ${salt}`)).toMatchObject({ status: 'exact' })
  })
})

test.each(['50mg', '50 mg', '0.5mg', '1,000mcg', '100units'])(
  'sertraline%s, with the strength typed onto the name, is sertraline',
  (strength) => {
    expect(matchMedicine(`sertraline${strength}`)).toMatchObject({ status: 'exact' })
  },
)

test.each([
  ['Claritin 10 mg-D', 'pseudoephedrine'],
  ['Claritin 10mg D', 'pseudoephedrine'],
  ['Zyrtec 10 mg/day', 'cetirizine'],
  ['delta-8', 'cannabis'],
])('%s is %s: a strength hides no letter of the name', (typed, name) => {
  const { status, products } = matchMedicine(typed)
  expect([status, products.map(({ generic }) => generic)]).toEqual(['exact', [name]])
})

test.each([
  ['Tylenol® Extra', 'tylenol extra'],
  ['\u200bXanax\u200d\ufeff', 'xanax'],
  ['“Xanax”', 'xanax'],
  ['„Xanax“', 'xanax'],
  ['«Xanax»', 'xanax'],
  ['• Xanax · Ativan', 'xanax ativan'],
  ['Xanax w/ Ativan', 'xanax with ativan'],
  ['Xanax w/Ativan', 'xanax with ativan'],
  ['Xanax now/then', 'xanax now/then'],
  ['Café  Néo', 'cafe neo'],
  ['St. John’s wort', 'st johns wort'],
  ['amlodipine & benazepril', 'amlodipine/benazepril'],
  ['losartan + HCT', 'losartan/hctz'],
  ['codeine-APAP', 'codeine/acetaminophen'],
  ['0.5 mg', '0.5 mg'],
  ['1,000 mg', '1,000 mg'],
  ['amlodipine,benazepril', 'amlodipine/benazepril'],
  ['amlodipine,5', 'amlodipine/5'],
  ['5,benazepril', '5/benazepril'],
  ['amlodipine: one', 'amlodipine one'],
  ['amlodipine"benazepril', 'amlodipine benazepril'],
  ['amlodipine / / benazepril', 'amlodipine/benazepril'],
  ['amlodipine - benazepril', 'amlodipine/benazepril'],
  ['amlodipine -benazepril', 'amlodipine/benazepril'],
])('%s is read as %s', (typed, folded) => {
  expect(fold(typed)).toBe(folded)
})

test.each([
  ['sertraline 50 mg', ['sertraline 50 mg', 'sertraline', 'sertraline']],
  [
    'Metoprolol succinate 50 mg ER',
    ['metoprolol succinate 50 mg er', 'metoprolol succinate', 'metoprolol'],
  ],
  ['insulin 5 units', ['insulin 5 units', 'insulin', 'insulin']],
  ['insulin 5 unit', ['insulin 5 unit', 'insulin', 'insulin']],
  ['sertraline 5 grains', ['sertraline 5 grains', 'sertraline 5 grains', 'sertraline 5 grains']],
  [
    'sertraline daily with food at bedtime',
    ['sertraline daily with food at bedtime', 'sertraline', 'sertraline'],
  ],
  ['once daily sertraline', ['once daily sertraline', 'sertraline', 'sertraline']],
  ['50 mg', ['50 mg', '50 mg', '50 mg']],
  ['sodium', ['sodium', 'sodium', 'sodium']],
  ['vitamin b12', ['vitamin b12', 'vitamin b12', 'vitamin b12']],
  ['vitamin b12mg', ['vitamin b12mg', 'vitamin b12mg', 'vitamin b12mg']],
  ['xanax10mgx', ['xanax10mgx', 'xanax10mgx', 'xanax10mgx']],
  ['5 g', ['5 g', '5 g', '5 g']],
  ['sertraline g', ['sertraline g', 'sertraline g', 'sertraline g']],
  ['10mgx', ['10mgx', '10mgx', '10mgx']],
  ['x10mg', ['x10mg', 'x10mg', 'x10mg']],
  ['mgx amg', ['mgx amg', 'mgx amg', 'mgx amg']],
])('“%s” without strength and form, and without salt: %j', (typed, names) => {
  expect(plainNames(typed)).toEqual(names)
})

test.each([
  ['fluticasone nasal spray', 'fluticasone'],
  ['timolol eye drops 2', 'timolol'],
  ['timolol drop', 'timolol'],
  ['timolol dropsy', 'timolol dropsy'],
  ['timolol paranasal', 'timolol paranasal'],
  ['timolol nasally', 'timolol nasally'],
  ['theo-24', 'theo'],
  ['vitamin b12', 'vitamin b12'],
  ['vitamin 2nd', 'vitamin 2nd'],
  ['vitamin 1.25', 'vitamin'],
])('“%s”, read as barely as it can be: %s', (typed, barest) => {
  expect(readings(typed).at(-1)).toBe(barest)
})

test('letters that change what is in it are kept apart', () => {
  expect(contentSuffixesOf('claritin d')).toBe('d')
  expect(contentSuffixesOf('robitussin pe dm')).toBe('dm pe')
  expect(contentSuffixesOf('claritin')).toBe('')
  expect(contentSuffixesOf('tylenol pm')).toBe('pm')
  expect(contentSuffixesOf('losartan hctz')).toBe('hctz')
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
