import { describe, expect, test } from 'vitest'
import { changesAmong } from './changes'
import type { ClientMedicine } from './client-medicine'

const at = (day: number) => new Date(Date.UTC(2026, 4, day, 12))
const line = (id: string, more: Partial<ClientMedicine> = {}): ClientMedicine => ({
  id,
  typedName: 'Sertraline',
  generics: ['sertraline'],
  medicineClass: 'ssri',
  rule: 'CONTINUE',
  matchStatus: 'exact',
  confirmed: true,
  frequency: 'daily',
  dose: '50 mg',
  reason: null,
  status: 'active',
  source: 'client',
  prescribedBy: null,
  lastTakenOn: null,
  followsId: null,
  endedAt: null,
  endedReason: null,
  recordedAt: at(1),
  recordedByName: 'Client',
  plan: null,
  ...more,
})
const told = (...medicines: readonly ClientMedicine[]) =>
  changesAmong(medicines, at(10)).map(({ medicationId, change, at: when, from, to }) =>
    [medicationId, change, when.getUTCDate(), from, to].filter(Boolean).join(' | '),
  )

describe('what changed in a list since an instant', () => {
  test.each<[string, ClientMedicine[], string[]]>([
    ['nothing', [line('a')], []],
    ['one was there already at that instant', [line('a', { recordedAt: at(10) })], []],
    ['one was added', [line('a'), line('b', { recordedAt: at(11) })], ['b | added | 11']],
    ['one was stopped', [line('a', { endedAt: at(12) })], ['a | stopped | 12']],
    ['one had been stopped before', [line('a', { endedAt: at(9) })], []],
    ['one was stopped at that very instant', [line('a', { endedAt: at(10) })], []],
    [
      'one was added and stopped',
      [line('a', { recordedAt: at(11), endedAt: at(12) })],
      ['a | added | 11', 'a | stopped | 12'],
    ],
    [
      'another dose is a change, and not a stop and a start',
      [
        line('a', { endedAt: at(11) }),
        line('b', { recordedAt: at(11), followsId: 'a', dose: '100 mg', frequency: 'most_days' }),
      ],
      ['b | dose_changed | 11 | 50 mg daily | 100 mg most_days'],
    ],
    [
      'a rhythm without a dose',
      [
        line('a', { endedAt: at(11), dose: null }),
        line('b', { recordedAt: at(11), followsId: 'a', dose: null, frequency: 'as_needed' }),
      ],
      ['b | dose_changed | 11 | daily | as_needed'],
    ],
    [
      'an earlier change is no news',
      [line('a', { endedAt: at(5) }), line('b', { recordedAt: at(5), followsId: 'a' })],
      [],
    ],
    [
      'one that follows a line which is not in the list counts as added',
      [line('b', { recordedAt: at(11), followsId: 'gone' })],
      ['b | added | 11'],
    ],
    [
      'one was changed and then stopped',
      [
        line('a', { endedAt: at(11) }),
        line('b', { recordedAt: at(11), followsId: 'a', dose: '25 mg', endedAt: at(13) }),
      ],
      ['b | dose_changed | 11 | 50 mg daily | 25 mg daily', 'b | stopped | 13'],
    ],
  ])('%s', (_story, medicines, changes) => {
    expect(told(...medicines)).toEqual(changes)
  })

  test('a change names the medicine as it was typed', () => {
    const [change] = changesAmong([line('b', { recordedAt: at(11), typedName: 'Zoloft' })], at(10))
    expect(change).toEqual({ medicationId: 'b', name: 'Zoloft', change: 'added', at: at(11) })
  })
})
