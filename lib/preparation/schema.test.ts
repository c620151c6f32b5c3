import { describe, expect, test } from 'vitest'
import { countedFrom } from './last-event'
import { gateAnswersSchema, lastEventSchema } from './schema'

const zone = 'America/New_York'

describe('A form’s time is a wall clock and a zone', () => {
  test('"about 11" counts from half an hour later', () => {
    const about = lastEventSchema.parse({ precision: 'approx', local: '2026-05-14T11:00', zone })
    expect(countedFrom(about, new Date('2026-05-14T14:00:00-04:00'))).toEqual({
      kind: 'at',
      at: new Date('2026-05-14T11:30:00-04:00'),
    })
  })

  test.each([
    [{ precision: 'exact', local: '2026-05-14T25:00', zone }],
    [{ precision: 'exact', local: '2026-02-30T10:00', zone }],
    [{ precision: 'exact', local: '2026-05-14T11:00', zone: 'Mars/Olympus' }],
    [{ precision: 'exact' }],
    [{ precision: 'none', at: '2026-05-14T11:00:00Z' }],
  ])('%j is no answer', (sent) => {
    expect(lastEventSchema.safeParse(sent).success).toBe(false)
  })
})

test('an answer that was not asked for is refused, an open one is kept as open', () => {
  expect(gateAnswersSchema.safeParse({ safety: null, screeningDecision: 'eligible' }).success).toBe(
    false,
  )
  expect(gateAnswersSchema.shape.safety.parse(null)).toBeNull()
})
