import { describe, expect, test } from 'vitest'
import { fits, resolveMedicine } from '@/lib/screening/facts'
import type { RuleId } from '@/lib/screening/model'
import type { Frequency } from './model'
import { medicineMarkers } from './markers'

/** The rules whose question a listed medicine opens, as table B.2b of the clinical rules has them. */
const opens = (name: string, frequency: Frequency): readonly RuleId[] => {
  const medicine = resolveMedicine({ name, frequency })
  return [
    ...new Set(
      medicineMarkers.flatMap((marker) => (fits(medicine, marker.medicine) ? marker.opens : [])),
    ),
  ].toSorted((a, b) => a.localeCompare(b, 'en'))
}

const HEART_AND_VESSELS = ['SCR-HEART', 'SCR-MI6W'] as const

describe('a listed medicine opens the question of the condition that it suggests', () => {
  test.each<[readonly string[], readonly RuleId[]]>([
    [['lisinopril', 'amlodipine', 'propranolol', 'clonidine'], ['SCR-BP']],
    [['nitroglycerin', 'ivabradine', 'digoxin', 'amiodarone'], ['SCR-HEART']],
    [['Entresto'], ['SCR-BP', 'SCR-HEART']],
    [['warfarin', 'apixaban'], HEART_AND_VESSELS],
    [['clopidogrel', 'Plavix', 'ticlopidine', 'Ticlid'], HEART_AND_VESSELS],
    [['latanoprost', 'timolol ophthalmic', 'dorzolamide'], ['SCR-IOP']],
    [
      ['acetazolamide', 'Diamox'],
      ['SCR-ICP', 'SCR-IOP'],
    ],
    [['methimazole', 'propylthiouracil'], ['SCR-THYROID']],
    [['theophylline', 'aminophylline', 'oxygen', 'home oxygen 2 L'], ['SCR-BREATH']],
    [
      ['prednisone', 'prednisolone', 'methylprednisolone', 'dexamethasone', 'Medrol'],
      ['SCR-BREATH'],
    ],
    [
      ['quetiapine', 'olanzapine', 'haloperidol'],
      ['SCR-BIPOLAR', 'SCR-PSYCHOSIS', 'SCR-SCZ'],
    ],
    [['lithium', 'valproate', 'Depakote'], ['SCR-BIPOLAR']],
    [['levetiracetam', 'phenytoin', 'clobazam', 'Epidiolex'], ['SCR-SEIZURE']],
    [['Nayzilam', 'Seizalam', 'Diastat', 'Valtoco', 'Libervant'], ['SCR-SEIZURE']],
    [
      [
        'diazepam rectal',
        'midazolam nasal',
        'midazolam buccal',
        'diazepam for seizures',
        'diazepam for a seizure',
        'diazepam rescue',
      ],
      ['SCR-SEIZURE'],
    ],
    [
      ['clomiphene', 'letrozole', 'prenatal vitamins'],
      ['SCR-PREG', 'SCR-TRYING'],
    ],
    [['brexanolone', 'zuranolone'], ['SCR-NURSING']],
    [['tamsulosin', 'mirabegron', 'oxybutynin', 'phenazopyridine'], ['SCR-BLADDER']],
    [['disulfiram', 'acamprosate'], ['SCR-ALC']],
    [['buprenorphine', 'Suboxone', 'methadone', 'naloxone'], ['SCR-SUD']],
    [['memantine', 'Namzaric'], ['SCR-COG']],
    [['sertraline', 'ibuprofen', 'naltrexone', 'diazepam', 'midazolam', 'insulin'], []],
  ])('%j: %j', (names, rules) => {
    expect(names.map((name) => [name, opens(name, 'daily')])).toEqual(
      names.map((name) => [name, rules]),
    )
  })

  test('midazolam by its generic name counts where it is taken now and then', () => {
    expect(opens('midazolam', 'as_needed')).toEqual(['SCR-SEIZURE'])
    expect(opens('midazolam', 'occasional')).toEqual(['SCR-SEIZURE'])
    expect(opens('midazolam', 'most_days')).toEqual([])
    expect(opens('diazepam', 'as_needed')).toEqual([])
    expect(opens('lorazepam', 'occasional')).toEqual([])
  })

  test('a steroid counts where it is taken every day', () => {
    expect(opens('prednisone', 'as_needed')).toEqual([])
    expect(opens('prednisone', 'most_days')).toEqual([])
  })
})
