import { describe, expect, test } from 'vitest'
import { evaluateCheckinCase } from '@/lib/rules/areas/checkin'
import { evaluateGateCase } from '@/lib/rules/areas/gate'
import { evaluateInstrumentCase } from '@/lib/rules/areas/instrument'
import { evaluatePostCase } from '@/lib/rules/areas/post'
import { evaluateSessionCase } from '@/lib/rules/areas/session'
import { evaluateVitalsCase } from '@/lib/rules/areas/vitals'
import sample from '@/lib/rules/cases/sample-cases.json' with { type: 'json' }

interface Case {
  readonly id: string
  readonly area: string
  readonly title: string
  readonly input: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
}

const areas: Readonly<Record<string, (input: unknown) => unknown>> = {
  gate: evaluateGateCase,
  vitals: evaluateVitalsCase,
  instrument: evaluateInstrumentCase,
  post: evaluatePostCase,
  session: evaluateSessionCase,
  checkin: evaluateCheckinCase,
}
const cases = (sample.cases as unknown as readonly Case[]).filter(({ area }) => area in areas)
const defaults = sample.defaults as unknown as Readonly<Record<string, Record<string, unknown>>>

/** A case's answers over the defaults of its area; settings are merged key by key. */
function inputOf({ area, input }: Case): unknown {
  const base = defaults[area] ?? {}
  const settings: unknown = Object.assign({}, base['settings'], input['settings'])
  return { ...base, ...input, ...(base['settings'] ? { settings } : {}) }
}

const comparable = (key: string, value: unknown): unknown => {
  if (key === 'earliest_start_at') return new Date(String(value)).getTime()
  return key === 'alerts' ? new Set(value as unknown[]) : value
}

describe('The day of the session and after decide each sample case as it is written', () => {
  test.each(cases)('$id $title', (each) => {
    const output = areas[each.area]?.(inputOf(each)) as Record<string, unknown>
    for (const [key, expected] of Object.entries(each.expected)) {
      if (key === 'reasons') {
        expect(output['reasons']).toEqual(expect.arrayContaining(expected as unknown[]))
      } else {
        expect(comparable(key, output[key])).toEqual(comparable(key, expected))
      }
    }
  })
})
