import { describe, expect, test } from 'vitest'
import english from '@/messages/en/medications.json'
import { medicineMarkers } from '@/lib/medications/markers'
import { medicineRules, mostRestrictive } from '@/lib/medications/model'
import { medicineNamed, medicines } from '@/lib/medications/reference'
import { suggestMedicines } from '@/lib/medications/search'

describe('the medicine reference', () => {
  test('holds 294 medicines, each generic once', () => {
    expect(medicines).toHaveLength(294)
    expect(new Set(medicines.map(({ generic }) => generic)).size).toBe(294)
  })

  test('a blood-pressure medicine is never on hold', () => {
    const held = medicines.filter(
      ({ medicineClass, rule }) => medicineClass === 'antihypertensive' && rule !== 'CONTINUE',
    )
    expect(held).toEqual([])
  })

  test('the most restrictive rule wins: a missing decision before a hold before a look', () => {
    const rules = ['NONE', 'CONTINUE', 'REVIEW', 'REVIEW_24H', 'HOLD_24H', 'BLOCK_REVIEW']
    const ofRule = (rule: string) => medicines.find((medicine) => medicine.rule === rule)
    const growing = rules.map((_, index) =>
      mostRestrictive(rules.slice(0, index + 1).flatMap((rule) => ofRule(rule) ?? [])),
    )
    expect(growing).toEqual(rules)
    expect(mostRestrictive([])).toBeNull()
  })

  test('every marker names medicines and classes that are in it', () => {
    const classes = new Set(medicines.map(({ medicineClass }) => medicineClass))
    const patterns = medicineMarkers.map(({ medicine }) => medicine)
    expect(
      patterns.flatMap((each) => each.classes ?? []).filter((name) => !classes.has(name)),
    ).toEqual([])
    expect(
      patterns.flatMap((each) => each.generics ?? []).filter((name) => !medicineNamed(name)),
    ).toEqual([])
  })

  test('every class and every rule has its words', () => {
    expect(Object.keys(english.class).toSorted()).toEqual(
      [...new Set(medicines.map(({ medicineClass }) => medicineClass))].toSorted(),
    )
    expect(Object.keys(english.rule).toSorted()).toEqual([...medicineRules].toSorted())
  })
})

describe('suggestions while a name is typed', () => {
  const names = (typed: string) => suggestMedicines(typed).map(({ name }) => name)

  test('nothing is offered before two letters', () => {
    expect([names(''), names('x')]).toEqual([[], []])
  })

  test('a beginning offers the names that begin so', () => {
    expect(names('xana')).toEqual(['Xanax', 'Xanax XR'])
    expect(names('LORA')).toEqual(expect.arrayContaining(['lorazepam', 'loratadine']))
  })

  test('a slip still offers the name that was probably meant', () => {
    expect(names('klonap')).toContain('Klonopin')
  })

  test('at most eight are offered', () => {
    expect(names('me').length).toBeLessThanOrEqual(8)
  })
})
