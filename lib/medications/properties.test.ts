import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchMedicine } from '@/lib/medications/matching'
import { medicineRules } from '@/lib/medications/model'
import { medicines } from '@/lib/medications/reference'

const single = medicines
  .filter(({ generic }) => /^[a-z]{5,}$/.test(generic))
  .map(({ generic }) => generic)
const name = fc.constantFrom(...single)
const severity = (typed: string): number => {
  const { rule } = matchMedicine(typed)
  return rule === null ? -1 : medicineRules.length - medicineRules.indexOf(rule)
}

describe('whatever is typed', () => {
  test('capitals, spaces, strength, form and frequency change nothing', () => {
    const around = fc.constantFrom('', ' 10 mg', ' 0.5mg tablet', ' twice daily', ' ER at bedtime')
    fc.assert(
      fc.property(name, around, fc.boolean(), (generic, after, loud) => {
        const typed = `  ${loud ? generic.toUpperCase() : generic}${after} `
        expect(matchMedicine(typed)).toMatchObject({
          status: 'exact',
          products: matchMedicine(generic).products,
        })
      }),
    )
  })

  test('two names on one line are no milder than either, in either order', () => {
    const joint = fc.constantFrom(' and ', ' with ', '/', ' + ', ' & ', ', ')
    fc.assert(
      fc.property(name, name, joint, (one, other, and) => {
        const line = severity(`${one}${and}${other}`)
        expect(line).toBe(Math.max(severity(one), severity(other)))
        expect(severity(`${other}${and}${one}`)).toBe(line)
      }),
    )
  })

  test('a line is exact only where every word in it is understood', () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('mystery pill', 'qqqq', 'from my mother'),
        (known, more) => {
          expect(matchMedicine(`${known} and ${more}`).status).not.toBe('exact')
        },
      ),
    )
  })

  test('a suggestion carries the strictest rule of what it suggests', () => {
    fc.assert(
      fc.property(name, fc.nat(30), fc.constantFrom('q', 'x', 'z'), (generic, place, letter) => {
        const at = place % generic.length
        const { products, rule } = matchMedicine(
          `${generic.slice(0, at)}${letter}${generic.slice(at)}`,
        )
        const strictest = medicineRules.find((each) => products.some((one) => one.rule === each))
        expect(rule).toBe(strictest ?? null)
      }),
    )
  })
})
