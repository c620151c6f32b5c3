import { describe, expect, test } from 'vitest'
import { clinicians, everybody, only } from '@/lib/kernel/viewers.fixture'
import { mayListMedicine, mayPlan, maySeeMedicines, medicineScope, needsPrescriber } from './policy'

describe('medicines', () => {
  only([...clinicians, 'client', 'system'], 'see the list', maySeeMedicines)
  only([...clinicians, 'client', 'system'], 'add to it', mayListMedicine)
  only(clinicians, 'plan an antidepressant', (viewer) =>
    mayPlan(viewer, ['sertraline'], 'CONTINUE'),
  )
  only(['prescriber'], 'plan a benzodiazepine', (viewer) =>
    mayPlan(viewer, ['alprazolam'], 'HOLD_24H'),
  )

  test.each([
    ['alprazolam', 'HOLD_24H'],
    ['methylphenidate', 'HOLD_24H'],
    ['pitolisant', 'REVIEW'],
    ['zolpidem', 'REVIEW_24H'],
    ['oxycodone', 'REVIEW_24H'],
    ['naltrexone', 'REVIEW'],
    ['ramelteon', 'REVIEW'],
    ['gabapentin', 'REVIEW_24H'],
    ['dronabinol', 'REVIEW_24H'],
    ['kava', 'REVIEW_24H'],
    ['phenelzine', null],
    ['linezolid', 'REVIEW'],
    ['theophylline', 'BLOCK_REVIEW'],
  ] as const)('a plan for %s is a prescriber’s', (generic, rule) => {
    expect(needsPrescriber([generic], rule)).toBe(true)
    expect(needsPrescriber(['sertraline', generic], rule)).toBe(true)
  })

  test.each([
    [['sertraline'], 'CONTINUE'],
    [['lisinopril', 'lamotrigine'], 'REVIEW'],
    [[], null],
    [['a name nobody knows'], null],
  ] as const)('a plan for %j is any clinician’s', (names, rule) => {
    expect(needsPrescriber(names, rule)).toBe(false)
  })

  test('a client reaches their own list whatever was asked for', () => {
    expect(medicineScope(everybody.client, 'other')).toEqual({
      clinicId: 'clinic',
      clientId: 'client',
    })
    expect(medicineScope(everybody.clinician, 'other')).toEqual({
      clinicId: 'clinic',
      clientId: 'other',
    })
  })
})
