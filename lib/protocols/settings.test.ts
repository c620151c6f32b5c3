import { describe, expect, test } from 'vitest'
import { NUMBER_KEYS, NUMBERS, SWITCH_KEYS, SWITCHES, USUAL_CONTENT } from './settings'

describe('what Stillwater brings along, and where it comes from (clinical rules, 0)', () => {
  test.each([
    ['foodWindowH', 'food', '3 h', '[brief S119]', 'more'],
    ['liquidWindowH', 'food', '1 h', '[brief S120]', 'more'],
    ['sipMl', 'food', '60 ml', '[gen]', 'less'],
    ['benzodiazepineWindowH', 'medicines', '24 h', '[brief S114]', 'more'],
    ['stimulantWindowH', 'medicines', '24 h', '[brief S115]', 'more'],
    ['nasalWindowH', 'medicines', '1 h', '[src: 4]', 'more'],
    ['sedativeWindowH', 'medicines', '24 h', '[gen]', 'more'],
    ['opioidWindowH', 'medicines', '24 h', '[gen] [src: 2, 9]', 'more'],
    ['sympathomimeticWindowH', 'medicines', '24 h', '[gen] [src: 2]', 'more'],
    ['alcoholWindowH', 'substances', '24 h', '[gen]', 'more'],
    ['substanceWindowH', 'substances', '24 h', '[gen]', 'more'],
    ['cannabisWindowH', 'substances', '24 h', '[gen]', 'more'],
    ['maxDelayMin', 'day', '120 min', '[gen]', 'less'],
    ['screeningValidDays', 'screening', '90 d', '[gen]', 'less'],
    ['bpScreenMaxAgeDays', 'screening', '14 d', '[gen]', 'less'],
    ['pregTestMaxAgeDays', 'screening', '7 d', '[gen]', 'less'],
    ['minObservationMin', 'session', '120 min', '[src: 4, 7]', 'more'],
    ['fullSleepMinH', 'session', '6 h', '[gen, from brief S112]', 'more'],
    ['postHoursFloor', 'session', '8 h', '[gen, from brief S112]', 'more'],
  ] as const)('%s: %s, %s %s, stricter with %s', (key, part, value, source, stricter) => {
    const spec = NUMBERS[key]
    expect([spec.part, `${spec.usual} ${spec.unit}`, spec.source, spec.stricter]).toEqual([
      part,
      value,
      source,
      stricter,
    ])
    expect(USUAL_CONTENT.settings[key]).toBe(spec.usual)
  })

  test.each([
    ['racemicSprayAtHome', 'day', false, false, '[gen]'],
    ['bpAgeAdjust', 'screening', false, false, '[src: 6] [gen]'],
    ['allowPrescriberOverride', 'screening', true, false, '[brief S87-S95]'],
  ] as const)('%s: %s, %s at first, strict is %s, %s', (key, part, usual, strict, source) => {
    expect(SWITCHES[key]).toEqual({ part, usual, strict, source })
    expect(USUAL_CONTENT.settings[key]).toBe(usual)
  })

  test('that is all of it', () => {
    expect([NUMBER_KEYS.length, SWITCH_KEYS.length]).toEqual([19, 3])
  })
})
