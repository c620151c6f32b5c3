import { describe, expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { ProtocolContent, ProtocolSettings } from './model'
import { changesOf, isFullySigned, problemsOf, settingsFor } from './rules'
import { draftSchema } from './schema'
import { FASTING_PROFILES, NUMBER_KEYS, NUMBERS, SWITCH_KEYS, USUAL_CONTENT } from './settings'
import { nameKey, sentenceKey, shortKey, switchKey, valueKey } from './words'

const content = (
  settings: Partial<ProtocolSettings>,
  byRoute: ProtocolContent['byRoute'] = {},
): ProtocolContent => ({ settings: { ...USUAL_CONTENT.settings, ...settings }, byRoute })

describe('the source is the floor', () => {
  test.each([
    ['food', { foodWindowH: 2 }],
    ['drinks', { liquidWindowH: 0.5 }],
    ['benzodiazepines', { benzodiazepineWindowH: 23 }],
    ['stimulants', { stimulantWindowH: 12 }],
    ['watching', { minObservationMin: 119 }],
    ['nasal sprays', { nasalWindowH: 0 }],
  ])('%s cannot be made milder', (_what, settings) => {
    expect(problemsOf(content(settings))).toMatchObject([{ route: null, problem: 'below_floor' }])
  })

  test.each([
    ['food', { foodWindowH: 3 }, 'foodWindowH', { foodWindowH: 24 }],
    ['watching', { minObservationMin: 120 }, 'minObservationMin', { minObservationMin: 480 }],
    ['sips', { sipMl: 0 }, 'sipMl', { sipMl: 120 }],
    ['a delay', { maxDelayMin: 0 }, 'maxDelayMin', { maxDelayMin: 480 }],
    ['a screening', { screeningValidDays: 7 }, 'screeningValidDays', { screeningValidDays: 180 }],
    ['a reading', { bpScreenMaxAgeDays: 1 }, 'bpScreenMaxAgeDays', { bpScreenMaxAgeDays: 30 }],
    ['a test', { pregTestMaxAgeDays: 1 }, 'pregTestMaxAgeDays', { pregTestMaxAgeDays: 14 }],
    ['sleep', { fullSleepMinH: 4 }, 'fullSleepMinH', { fullSleepMinH: 10 }],
    ['not driving', { postHoursFloor: 4 }, 'postHoursFloor', { postHoursFloor: 24 }],
    ['alcohol', { alcoholWindowH: 1 }, 'alcoholWindowH', { alcoholWindowH: 168 }],
    ['opioids', { opioidWindowH: 1 }, 'opioidWindowH', { opioidWindowH: 168 }],
  ] as const)('%s may go to each end, and not a step beyond', (_what, low, key, high) => {
    const [least, most] = [Object.values(low)[0] ?? 0, Object.values(high)[0] ?? 0]
    expect(problemsOf(content(low))).toEqual([])
    expect(problemsOf(content(high))).toEqual([])
    const bounds = { key, route: null, least, most }
    expect(problemsOf(content({ [key]: least - 1 }))).toMatchObject([bounds])
    expect(problemsOf(content({ [key]: most + 1 }))).toEqual([
      { ...bounds, problem: 'out_of_range' },
    ])
  })

  test('nor for one route', () => {
    expect(problemsOf(content({}, { oral: { foodWindowH: 2 } }))).toMatchObject([
      { key: 'foodWindowH', route: 'oral', problem: 'below_floor', least: 3 },
    ])
  })

  test('longer is fine, and so is what the anaesthesia societies ask', () => {
    expect(problemsOf(content(FASTING_PROFILES.anaesthesia))).toEqual([])
    expect(problemsOf(USUAL_CONTENT)).toEqual([])
  })

  test.each([
    ['no number', { sipMl: Number.NaN }],
    ['a week and more of fasting', { foodWindowH: 200 }],
    ['a screening that holds a year', { screeningValidDays: 365 }],
  ])('%s is out of range', (_what, settings) => {
    expect(problemsOf(content(settings))).toMatchObject([{ problem: 'out_of_range' }])
  })
})

describe('a difference', () => {
  test('is a line a setting, with its direction', () => {
    const after = content({ foodWindowH: 6, sipMl: 80, maxDelayMin: 60, racemicSprayAtHome: true })
    expect(
      changesOf(USUAL_CONTENT, after).map(({ key, from, to, direction }) =>
        [key, from, to, direction].join(' '),
      ),
    ).toEqual([
      'foodWindowH 3 6 stricter',
      'sipMl 60 80 milder',
      'maxDelayMin 120 60 stricter',
      'racemicSprayAtHome false true milder',
    ])
    expect(
      changesOf(after, USUAL_CONTENT).map(({ key, direction }) => `${key} ${direction}`),
    ).toEqual([
      'foodWindowH milder',
      'sipMl stricter',
      'maxDelayMin milder',
      'racemicSprayAtHome stricter',
    ])
  })

  test('names the route that leaves the others, and not one that says the same again', () => {
    const after = content({}, { intravenous: { foodWindowH: 6 }, oral: { foodWindowH: 3 } })
    expect(changesOf(USUAL_CONTENT, after)).toEqual([
      { key: 'foodWindowH', route: 'intravenous', from: 3, to: 6, direction: 'stricter' },
    ])
  })

  test('names the route that comes back to what the clinic has', () => {
    const before = content({}, { intravenous: { foodWindowH: 6 } })
    expect(changesOf(before, USUAL_CONTENT)).toEqual([
      { key: 'foodWindowH', route: 'intravenous', from: 6, to: 3, direction: 'milder' },
    ])
  })

  test('a route that keeps its own value is not changed by the clinic’s', () => {
    const before = content({}, { intravenous: { foodWindowH: 6 } })
    const after = content({ foodWindowH: 4 }, { intravenous: { foodWindowH: 6 } })
    expect(changesOf(before, after).map(({ route }) => route)).toEqual([null])
    expect(settingsFor(after, 'intravenous').foodWindowH).toBe(6)
    expect(settingsFor(after, 'oral').foodWindowH).toBe(4)
  })
})

test.each([
  [
    'one person twice',
    [
      ['a', 'medical_director'],
      ['a', 'prescriber'],
    ],
    false,
  ],
  [
    'two without the director',
    [
      ['a', 'prescriber'],
      ['b', 'nurse'],
    ],
    false,
  ],
  ['the director alone', [['a', 'medical_director']], false],
  [
    'the director and a nurse',
    [
      ['a', 'medical_director'],
      ['b', 'nurse'],
    ],
    true,
  ],
] as const)('%s: fully signed %s', (_who, signers, answer) => {
  const signatures = signers.map(([personId, credential]) => ({ personId, credential }))
  expect(isFullySigned(signatures)).toBe(answer)
})

describe('a draft as it is typed', () => {
  const typed = {
    basedOn: '0',
    settings: {
      ...Object.fromEntries(NUMBER_KEYS.map((key) => [key, String(NUMBERS[key].usual)])),
      ...Object.fromEntries(SWITCH_KEYS.map((key) => [key, 'no'])),
    },
    fromDate: '2026-06-01',
    fromTime: '06:00',
    why: 'Two people felt sick in May.',
  }

  test('a profile fills food and drink; an empty field of a route is as everywhere', () => {
    const parsed = draftSchema.parse({
      ...typed,
      profile: 'anaesthesia',
      byRoute: { oral: { sipMl: '30' } },
    })
    expect(parsed.content.settings).toMatchObject({ foodWindowH: 6, liquidWindowH: 2 })
    expect(parsed.content.byRoute).toEqual({ oral: { sipMl: 30 } })
  })

  test('what is below the source is said beside its field', () => {
    const milder = { ...typed, settings: { ...typed.settings, foodWindowH: '2' } }
    const parsed = draftSchema.safeParse(milder)
    expect(parsed.error?.issues).toMatchObject([
      { path: ['settings', 'foodWindowH'], message: 'field.belowFloor' },
    ])
  })
})

test('every setting has a name, a sentence and a value in words', () => {
  const words = wordsFor('protocols')
  for (const key of NUMBER_KEYS) {
    const value = words(valueKey(key), { n: NUMBERS[key].usual })
    expect(words(sentenceKey(key), { value })).toContain(value)
    expect(words(nameKey(key))).not.toBe('')
    expect(words(shortKey(key, 3), { n: 3 })).toContain('3')
  }
  for (const key of SWITCH_KEYS)
    expect(words(switchKey(key, true))).not.toBe(words(switchKey(key, false)))
})
