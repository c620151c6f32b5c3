import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchMedicine } from '@/lib/medications/matching'
import { knownNames } from '@/lib/medications/names'
import { medicines } from '@/lib/medications/reference'

const generics = (typed: string) =>
  matchMedicine(typed)
    .products.map(({ generic }) => generic)
    .toSorted()

describe('a typed medicine', () => {
  test.each([
    ['Xanax', 'exact', ['alprazolam'], 'HOLD_24H'],
    ['XANAX XR 1 mg PRN', 'exact', ['alprazolam'], 'HOLD_24H'],
    ['Lorazepam 0.5mg at bedtime', 'exact', ['lorazepam'], 'HOLD_24H'],
    ['Ativán', 'exact', ['lorazepam'], 'HOLD_24H'],
    ['clonidine 0.1 mg', 'exact', ['clonidine'], 'CONTINUE'],
    ['metoprolol succinate 50 mg ER', 'exact', ['metoprolol'], 'CONTINUE'],
    ['Xanax (alprazolam) 0.5 mg', 'exact', ['alprazolam'], 'HOLD_24H'],
    ['metoprolol tartrate 25 mg twice daily', 'exact', ['metoprolol'], 'CONTINUE'],
    ['Trazodone 50mg, one tablet at bedtime', 'exact', ['trazodone'], 'CONTINUE'],
    ['Toprol-XL', 'exact', ['metoprolol'], 'CONTINUE'],
    ['Concerta 36', 'exact', ['methylphenidate'], 'HOLD_24H'],
    ['Jornay PM', 'exact', ['methylphenidate'], 'HOLD_24H'],
    ['Theo-24', 'exact', ['theophylline'], 'BLOCK_REVIEW'],
    ["St. John's wort", 'exact', ["St. John's wort"], 'REVIEW'],
    ['lithium carbonate 300mg twice a day', 'exact', ['lithium'], 'REVIEW'],
    ['zolpidem tartrate 10mg', 'exact', ['zolpidem'], 'REVIEW_24H'],
    ['fluticasone nasal spray', 'exact', ['fluticasone nasal'], 'NONE'],
    ['Flonase nasal spray', 'exact', ['fluticasone nasal'], 'NONE'],
    ['delta-8', 'exact', ['cannabis'], 'REVIEW_24H'],
    ['sodium oxybate', 'exact', ['sodium oxybate'], 'BLOCK_REVIEW'],
  ])('%j is %s', (typed, status, names, rule) => {
    const match = matchMedicine(typed)
    expect({ status: match.status, names: generics(typed), rule: match.rule }).toEqual({
      status,
      names,
      rule,
    })
  })

  test.each([
    ['Claritin', 'loratadine', 'Claritin-D', 'pseudoephedrine'],
    ['Claritin', 'loratadine', 'Claritin D 12 hour', 'pseudoephedrine'],
    ['Tylenol', 'acetaminophen', 'Tylenol PM', 'diphenhydramine'],
    ['Tylenol', 'acetaminophen', 'Tylenol 3', 'codeine/acetaminophen'],
    ['Tylenol', 'acetaminophen', 'Tylenol with codeine', 'codeine/acetaminophen'],
    ['Tylenol', 'acetaminophen', 'Tylenol with Codeine #3', 'codeine/acetaminophen'],
    ['Tylenol', 'acetaminophen', 'Tylenol w/ codeine no. 3', 'codeine/acetaminophen'],
    ['Tylenol', 'acetaminophen', 'Tylenol-Codeine No.3', 'codeine/acetaminophen'],
    ['Tylenol', 'acetaminophen', 'acetaminophen-codeine #4', 'codeine/acetaminophen'],
    ['Sudafed', 'pseudoephedrine', 'Sudafed PE', 'phenylephrine'],
    ['Diovan', 'valsartan', 'Diovan HCT', 'valsartan/hydrochlorothiazide'],
    ['Mucinex D', 'pseudoephedrine', 'Mucinex DM', 'dextromethorphan'],
    [
      'GHB',
      'gamma-hydroxybutyrate (GHB/GBL, non-prescribed)',
      'GHB (prescribed)',
      'sodium oxybate',
    ],
  ])('%s is %s, but %s is %s', (plain, one, suffixed, other) => {
    expect([generics(plain), generics(suffixed)]).toEqual([[one], [other]])
  })

  test.each(['ibuprofen PM', 'loratadine-D', 'Cetirizine D', 'naproxen PM', 'Benicar HCT'])(
    '%s is not taken for the product without its suffix, not even as a question',
    (typed) => {
      expect(matchMedicine(typed)).toMatchObject({ status: 'unknown', products: [], rule: null })
    },
  )

  test.each([
    ['xanex', 'fuzzy_confirm', ['alprazolam'], 'HOLD_24H'],
    ['Adderal XR 20mg', 'fuzzy_confirm', ['mixed amphetamine salts'], 'HOLD_24H'],
    ['lorazapam', 'fuzzy_confirm', ['lorazepam'], 'HOLD_24H'],
    ['busprione', 'fuzzy_confirm', ['buspirone'], 'CONTINUE'],
    ['Inderall', 'ambiguous', ['mixed amphetamine salts', 'propranolol'], 'HOLD_24H'],
    ['xanex and lexapro', 'fuzzy_confirm', ['alprazolam', 'escitalopram'], 'HOLD_24H'],
    ['ambein', 'fuzzy_confirm', ['zolpidem'], 'REVIEW_24H'],
    ['ambeinn', 'unknown', [], null],
    ['GHX', 'unknown', [], null],
  ])(
    '%s is only asked about (%s), and meanwhile the strictest rule holds',
    (typed, status, names, rule) => {
      const match = matchMedicine(typed)
      expect({ status: match.status, names: generics(typed), rule: match.rule }).toEqual({
        status,
        names,
        rule,
      })
    },
  )

  test.each([
    ['Xanax and Lexapro', ['alprazolam', 'escitalopram'], 'HOLD_24H'],
    ['clonazepam + clonidine', ['clonazepam', 'clonidine'], 'HOLD_24H'],
    ['lisinopril-HCTZ 20/12.5', ['lisinopril/hydrochlorothiazide'], 'CONTINUE'],
    ['hydrochlorothiazide with lisinopril', ['hydrochlorothiazide', 'lisinopril'], 'CONTINUE'],
    ['acetaminophen-codeine', ['codeine/acetaminophen'], 'REVIEW_24H'],
    ['hydrocodone/APAP 5-325', ['hydrocodone/acetaminophen'], 'REVIEW_24H'],
    ['buprenorphine-naloxone 8-2 mg film', ['buprenorphine/naloxone'], 'REVIEW_24H'],
    ['Theo-24 (theophylline)', ['theophylline'], 'BLOCK_REVIEW'],
    ['sertraline, Theo-24', ['sertraline', 'theophylline'], 'BLOCK_REVIEW'],
    ['delta-8 and Seroquel', ['cannabis', 'quetiapine'], 'REVIEW_24H'],
    ['Ery-Tab and ramipril', ['erythromycin', 'ramipril'], 'REVIEW'],
    ['Claritin-D and Xanax', ['alprazolam', 'pseudoephedrine'], 'HOLD_24H'],
    ['Xanax and Claritin-D', ['alprazolam', 'pseudoephedrine'], 'HOLD_24H'],
    ['Tranxene T-Tab and Pacerone', ['amiodarone', 'clorazepate'], 'HOLD_24H'],
    ['codeine-acetaminophen and Xanax', ['alprazolam', 'codeine/acetaminophen'], 'HOLD_24H'],
    ['Xanax, hydrocodone/APAP', ['alprazolam', 'hydrocodone/acetaminophen'], 'HOLD_24H'],
    [
      'butalbital/acetaminophen/caffeine, Lexapro',
      ['butalbital/acetaminophen/caffeine', 'escitalopram'],
      'REVIEW_24H',
    ],
    ['losartan, HCTZ, Xanax', ['alprazolam', 'hydrochlorothiazide', 'losartan'], 'HOLD_24H'],
    ['Xanax w/ Lexapro', ['alprazolam', 'escitalopram'], 'HOLD_24H'],
  ])('%s on one line is %j', (typed, names, rule) => {
    expect({ names: generics(typed), rule: matchMedicine(typed).rule }).toEqual({ names, rule })
  })

  test.each([
    'ibuprofen-PM and Xanax',
    'Xanax and ibuprofen-PM',
    'Aleve-D, Advil',
    'Xanax, Lexapro, this and that',
    'a blue one/Xanax',
  ])('%s is not read as a list of names, because a part of it is none', (typed) => {
    expect(matchMedicine(typed)).toMatchObject({ status: 'unknown', products: [] })
  })

  test.each(['None', 'no', 'N/A', ' nothing '])('%j is an empty list', (typed) => {
    expect(matchMedicine(typed)).toMatchObject({ status: 'none', products: [], rule: null })
  })

  test.each(['', '   ', 'little blue water pill', '5 mg', 'D', 'vitamin D', 'not sure'])(
    '%j is unknown, never nothing',
    (typed) => {
      expect(matchMedicine(typed)).toMatchObject({ status: 'unknown', products: [], rule: null })
    },
  )

  test.each([
    ['Xanax and a blue pill', ['alprazolam']],
    ['Valium prn for anxiety', ['diazepam']],
    ['folic acid', []],
  ])('what %s names is not forgotten though the line is not understood', (typed, names) => {
    const { status, recognised } = matchMedicine(typed)
    expect([status, recognised.map(({ generic }) => generic)]).toEqual(['unknown', names])
  })

  test.each([
    ['Klonapin', ['Klonopin', 'clonidine']],
    ['Zantak', ['Xanax', 'Zantac']],
    ['hydroxizine', ['hydroxyzine', 'hydralazine']],
    ['Lamictol', ['Lamictal', 'Lamisil']],
  ])('%s shows people both names of the pair', (typed, names) => {
    expect(matchMedicine(typed).lookAlikes).toEqual(expect.arrayContaining(names))
  })

  test('a name without a slip shows no look-alike', () => {
    expect(matchMedicine('Xanax').lookAlikes).toEqual([])
  })

  test('every name of the reference finds its own row', () => {
    const lost = medicines.flatMap((medicine) =>
      [medicine.generic, ...medicine.brands].filter(
        (name) => !matchMedicine(name).products.includes(medicine),
      ),
    )
    expect(lost).toEqual([])
  })

  test('one slip in a name of four letters and more is never accepted as exact', () => {
    const names = knownNames.filter(({ key }) => /^[a-z]{6,}$/.test(key))
    const known = new Set(knownNames.map(({ key }) => key))
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(5),
        fc.constantFrom('q', 'x', 'z', 'j'),
        (name, at, letter) => {
          const typed = `${name.key.slice(0, at)}${letter}${name.key.slice(at + 1)}`
          const { status } = matchMedicine(typed)
          expect(known.has(typed) || status !== 'exact').toBe(true)
        },
      ),
    )
  })
})
