import { describe, expect, test } from 'vitest'
import english from '@/messages/en/medications.json'
import { medicines } from './reference'
import { referenceClasses, referenceWishOf, searchReference } from './reference-search'

const found = (asked: Record<string, string>) =>
  searchReference(referenceWishOf(asked)).map(({ generic }) => generic)

describe('the reference of medicines, searched', () => {
  test('shows all of it where nothing is asked', () => {
    expect(found({})).toHaveLength(medicines.length)
  })

  test.each([
    ['a brand', { q: 'Xanax' }, 'alprazolam'],
    ['the beginning of a name, however it is written', { q: '  LORAZ' }, 'lorazepam'],
    ['a code', { q: 'N05BA12' }, 'alprazolam'],
    ['a class in words', { q: 'z drug' }, 'zolpidem'],
    ['a rule', { q: 'BLOCK_REVIEW' }, 'phenelzine'],
    ['a class chosen', { class: 'maoi' }, 'phenelzine'],
    ['a rule chosen', { rule: 'BLOCK_REVIEW' }, 'tranylcypromine'],
  ])('finds by %s', (_what, asked, generic) => {
    expect(found(asked)).toContain(generic)
  })

  test('narrows by all that is asked together, and what begins so comes first', () => {
    expect(found({ class: 'maoi', rule: 'CONTINUE' })).toEqual([])
    expect(found({ q: 'lor' })[0]).toMatch(/^lor/)
    expect(found({ q: 'there is no such thing' })).toEqual([])
  })

  test('an address that asks for what there is not asks for nothing', () => {
    expect(referenceWishOf({ rule: 'FREE', class: 'sweets', q: ['a', 'b'] })).toEqual({
      search: '',
      rule: null,
      medicineClass: null,
    })
  })

  test('names what a name is easily mistaken for, and says where its rule comes from', () => {
    const line = (generic: string) => searchReference(referenceWishOf({ q: generic }))[0]
    expect(line('clonidine')?.lookAlikes).toEqual(
      expect.arrayContaining(['Klonopin', 'clonazepam']),
    )
    expect(line('alprazolam')).toMatchObject({ halfLife: 'intermediate', source: 'brief' })
    expect(line('alprazolam')?.remark).not.toMatch(/hl:|\[/)
  })

  test('no remark begins in the middle, and a span of half-lives is read at its longer end', () => {
    expect(
      searchReference(referenceWishOf({})).filter(({ remark }) => /^[-;.,]|hl:/.test(remark)),
    ).toEqual([])
    expect(searchReference(referenceWishOf({ q: 'eszopiclone' }))[0]?.halfLife).toBe('intermediate')
  })

  test('every class has its words', () => {
    expect(referenceClasses.filter((each) => !(each in english.class))).toEqual([])
  })
})
