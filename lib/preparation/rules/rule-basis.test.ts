import { describe, expect, test } from 'vitest'
import { PREPARATION_RULES } from '../finding'
import { RULE_BASIS } from './findings'

describe('where each rule comes from and who may lift it', () => {
  test.each([
    ['PRE-FOOD', '[brief S119]', 'clinician'],
    ['PRE-LIQ', '[brief S120]', 'clinician'],
    ['PRE-BZD', '[brief S114]', 'prescriber'],
    ['PRE-STIM', '[brief S115]', 'prescriber'],
    ['PRE-AHTN', '[brief S116]', 'clinician'],
    ['PRE-ALC', '[brief S117, S118] [gen]', 'clinician'],
    ['PRE-SUBST', '[gen]', 'clinician'],
    ['PRE-SED', '[gen]', 'clinician'],
    ['PRE-OPI', '[gen] [src: 2, 9]', 'clinician'],
    ['PRE-SYMP', '[gen] [src: 2]', 'clinician'],
    ['PRE-NASAL', '[src: 4]', 'clinician'],
    ['PRE-MAOI', '[src: 2, 9]', 'prescriber'],
    ['PRE-RX-CHANGE', '[gen]', 'clinician'],
    ['PRE-UNKNOWNMED', '[gen]', 'clinician'],
    ['PRE-SCREEN-VALID', '[gen]', 'nobody'],
    ['PRE-PREG', '[brief S95]', 'nobody'],
    ['PRE-SAFETY', '[gen]', 'nobody'],
    ['PRE-ILL', '[gen]', 'clinician'],
    ['PRE-CONSENT', '[gen]', 'nobody'],
    ['PRE-MONITOR', '[brief S121]', 'nobody'],
    ['PRE-RIDE', '[brief S10, S112] [src: 4]', 'nobody'],
    ['PRE-CLOTH', '[brief S36]', 'nobody'],
    ['PRE-LOC', '[gen]', 'nobody'],
    ['PRE-SPACE', '[gen, from S110, S111]', 'nobody'],
    ['PRE-GLUC', '[gen]', 'clinician'],
    ['PRE-INTERVAL', '[gen]', 'prescriber'],
  ] as const)('%s: %s, %s', (rule, source, lift) => {
    expect(RULE_BASIS[rule]).toEqual({ source, lift })
  })

  test('are all of them', () => {
    expect(Object.keys(RULE_BASIS).toSorted()).toEqual(PREPARATION_RULES.toSorted())
  })
})
