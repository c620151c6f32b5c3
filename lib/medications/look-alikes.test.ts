import { describe, expect, test } from 'vitest'
import { easilyMistakenFor, lookAlikesOf } from './look-alikes'

/** The pairs of C.4: typed with a slip, both are shown; the partner is named beside either in the reference. */
describe('names that are easily mistaken for one another', () => {
  test.each([
    ['klonopn', 'Klonopin', 'clonidine'],
    ['clonazepan', 'clonazepam', 'clonidine'],
    ['aderall', 'Adderall', 'Inderal'],
    ['ativen', 'Ativan', 'Atarax'],
    ['zantec', 'Xanax', 'Zantac'],
    ['tenx', 'Xanax', 'Tenex'],
    ['lorazepan', 'lorazepam', 'loratadine'],
    ['atenolo', 'alprazolam', 'atenolol'],
    ['hydralizine', 'hydroxyzine', 'hydralazine'],
    ['buproprion', 'bupropion', 'buspirone'],
    ['lamicta', 'Lamictal', 'Lamisil'],
    ['lamivudin', 'lamotrigine', 'lamivudine'],
    ['zirtec', 'Zyprexa', 'Zyrtec'],
    ['celebrx', 'Celexa', 'Celebrex'],
    ['ritalen', 'Ritalin', 'Rifadin'],
    ['methadon', 'methylphenidate', 'methadone'],
    ['oxaprozen', 'oxazepam', 'oxaprozin'],
    ['concert', 'Concerta', 'Risperdal Consta'],
    ['const', 'Concerta', 'Consta'],
    ['serzon', 'Serax', 'Serzone'],
    ['restorl', 'Restoril', 'Risperdal'],
  ])('%s: %s and %s', (typed, one, other) => {
    expect(lookAlikesOf(typed)).toEqual(expect.arrayContaining([one, other]))
    expect(easilyMistakenFor([one.toUpperCase()])).toContain(other)
    expect(easilyMistakenFor([other])).toContain(one)
  })

  test('a name without a slip, and one that is like none, show nothing', () => {
    expect(lookAlikesOf('clonidine')).toEqual([])
    expect(lookAlikesOf('sertraline')).toEqual([])
    expect(easilyMistakenFor(['sertraline'])).toEqual([])
  })
})
