import { describe, expect, test } from 'vitest'
import { matchMedicine } from './matching'

const read = (typed: string) => {
  const { status, products } = matchMedicine(typed)
  return `${status} ${products.map(({ generic }) => generic).join()}`
}

describe('what people write for a product that is in the reference', () => {
  const codeine = 'codeine/acetaminophen'
  const names = ['Tylenol', 'Tylenol with Codeine', 'Tylenol w Codeine', 'Tylenol-Codeine']
  const generic = ['acetaminophen with codeine', 'acetaminophen-codeine']
  const numbered = [...names, ...generic].flatMap((name) =>
    ['2', '3', '4'].flatMap((number) =>
      ['', '#', 'no ', 'No.'].map((mark) => `${name} ${mark}${number}`),
    ),
  )
  test.each([...names.slice(1), ...numbered])('%s holds codeine', (typed) => {
    expect(read(typed)).toBe(`exact ${codeine}`)
  })

  const pill = 'oral contraceptive (ethinyl estradiol combinations)'
  test.each([
    ['Tylenol', 'acetaminophen'],
    ["Saint John's wort", "St. John's wort"],
    ['desiccated thyroid', 'thyroid, desiccated'],
    ['thyroid, desiccated', 'thyroid, desiccated'],
    ['timolol eye drops', 'timolol ophthalmic'],
    ['birth control pill', pill],
    ['birth control pills', pill],
    ['oral contraceptives', pill],
    ['oral contraceptive', pill],
    ['acetaminophen/codeine', codeine],
    ['codeine and acetaminophen', codeine],
  ])('%s is %s', (typed, name) => {
    const { status, products } = matchMedicine(typed)
    expect(status).toBe('exact')
    expect(products.map((each) => each.generic).join()).toBe(name)
  })
})

describe('several names on one line, with slips', () => {
  test.each([
    ['sertralin and klonopn', 'fuzzy_confirm sertraline,clonazepam'],
    ['sertraline and vasartan', 'ambiguous sertraline,losartan,valsartan'],
    ['vasartan and sertraline', 'ambiguous losartan,valsartan,sertraline'],
    ['vasartan and teazosin', 'ambiguous losartan,valsartan,prazosin,terazosin'],
    ['sertralin and nobody knows', 'unknown '],
    ['claritn d', 'fuzzy_confirm pseudoephedrine'],
    ['losartan and sertralin', 'fuzzy_confirm losartan,sertraline'],
    ['Primatene', 'ambiguous ephedrine,epinephrine'],
    ['Primatene and Xanax', 'ambiguous ephedrine,epinephrine,alprazolam'],
  ])('%s: %s', (typed, meant) => {
    expect(read(typed)).toBe(meant)
  })

  test.each([
    ['birth control pill from my sister', ['oral contraceptive (ethinyl estradiol combinations)']],
    ['whatever Xanax is', ['alprazolam']],
    ['amlodipine with benazepril and', ['amlodipine', 'benazepril']],
    ['yaz from my sister', []],
  ])('%s names %j', (typed, names) => {
    const { status, recognised } = matchMedicine(typed)
    expect([status, recognised.map(({ generic }) => generic)]).toEqual(['unknown', names])
  })
})
