import { describe, expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { draftText, noteDraft } from './note-draft'
import type { Recorded } from './note-draft-model'
import type { Happened, VitalSet } from './screen-model'

const zone = 'America/New_York'
const two = new Date('2026-05-14T18:00:00Z')
const at = (minutes: number) => new Date(two.getTime() + minutes * 60_000)

const set = (id: string, minutes: number, values: Partial<VitalSet> = {}): Happened => {
  const whole: VitalSet = {
    id,
    phase: 'during',
    at: at(minutes),
    by: 'Nurse',
    systolicMmHg: 120,
    diastolicMmHg: 80,
    heartRatePerMin: null,
    spo2Percent: null,
    respiratoryRatePerMin: null,
    restMin: null,
    moaas: null,
    symptoms: [],
    wrong: null,
    ...values,
  }
  return { kind: 'vitals', key: id, at: whole.at, by: 'Nurse', set: whole }
}
const moved = (
  to: 'CHECKED_IN' | 'RECOVERY' | 'STOPPED_EARLY',
  minutes: number,
  reason: string | null = null,
): Happened => ({
  kind: 'moved',
  key: `move-${to}`,
  at: at(minutes),
  by: 'Nurse',
  to,
  reason,
})
const event = (
  key: string,
  kind: string,
  minutes: number,
  detail: string | null = null,
): Happened => ({
  kind: 'event',
  key,
  at: at(minutes),
  by: 'Guide',
  event: kind,
  detail,
})

const recorded: Recorded = {
  zone,
  adverse: [],
  leaving: {
    check: null,
    signed: { name: 'Prescriber', credential: 'MD', at: at(125), companion: 'Robin Sitter' },
  },
  happened: [
    moved('CHECKED_IN', -25),
    set('b1', -15, { phase: 'baseline', systolicMmHg: 146 }),
    set('b2', -8, { phase: 'baseline', systolicMmHg: 132 }),
    { kind: 'gate', key: 'g', at: at(-1), by: 'Stillwater', purpose: 'dose', decision: 'proceed' },
    {
      kind: 'checked',
      key: 'c',
      at: at(-2),
      by: 'Nurse',
      doseMg: 100,
      lot: 'K-1',
      method: 'own_sign_in',
    },
    {
      kind: 'dose',
      key: 'd',
      at: at(0),
      by: 'Prescriber',
      medication: 'ketamine lozenge',
      doseMg: 100,
      lot: 'K-1',
      second: 'Nurse',
    },
    event('w1', 'water', 12),
    event('n1', 'note', 20, 'Tears, calm.'),
    set('v1', 22, { systolicMmHg: 151, diastolicMmHg: 88, spo2Percent: 97 }),
    event('w2', 'water', 30),
    set('v2', 40, { systolicMmHg: 144, spo2Percent: 94, moaas: 4 }),
    set('v3', 41, {
      systolicMmHg: 260,
      wrong: { reason: 'Cuff slipped', by: 'Nurse', at: at(42) },
    }),
    event('h1', 'escalated:alarm_value', 45),
    event('k1', 'comfort', 50, '7,3,1,5'),
    moved('RECOVERY', 80),
    { kind: 'signed', key: 's1', at: at(125), by: 'Prescriber', what: 'discharge' },
  ],
}
const draftOf = (screen: Recorded) =>
  noteDraft(screen, wordsFor('sessions'), wordsFor('preparation'))
const sentences = (screen: Recorded) => draftOf(screen).flat()
const text = (screen: Recorded) => draftText(draftOf(screen))

describe('the note that the recorder drafts', () => {
  test('tells the day in three parts, in its order', () => {
    expect(text(recorded).split('\n\n')).toHaveLength(3)
    expect(text(recorded)).toMatch(/^The client was checked in at 1:35 PM\./)
    expect(text(recorded)).toContain(
      'Before the dose vital signs were taken 2 times; the last, at 1:52 PM, were 132/80',
    )
    expect(text(recorded)).toContain(
      'At 2:00 PM Prescriber gave 100 mg of ketamine lozenge, lot K-1; Nurse had checked amount and lot.',
    )
    expect(text(recorded)).toContain('The highest pressure was 151/88 mmHg, at 2:22 PM.')
    expect(text(recorded)).toContain('The lowest oxygen was 94 %, at 2:40 PM.')
    expect(text(recorded)).toContain('Water was recorded 2 times, at 2:12 PM, 2:30 PM.')
    expect(text(recorded)).toContain('At 2:20 PM Guide wrote: “Tears, calm.”')
    expect(text(recorded)).toMatch(/the client left with Robin Sitter\.$/)
  })

  test('says nothing that no entry says: each sentence names entries that are there', () => {
    const keys = new Set(recorded.happened.map(({ key }) => key))
    for (const { from } of sentences(recorded)) {
      expect(from).not.toEqual([])
      expect(from.filter((key) => !keys.has(key))).toEqual([])
    }
  })

  test('leaves no entry out but the steps that the others tell', () => {
    const told = new Set(sentences(recorded).flatMap(({ from }) => from))
    expect(recorded.happened.map(({ key }) => key).filter((key) => !told.has(key))).toEqual([])
  })

  test('counts a set that was wrong for nothing, and says that it was taken back', () => {
    expect(text(recorded)).not.toContain('260')
    expect(text(recorded)).toContain('A set of 2:41 PM was taken back as wrong: Cuff slipped')
  })

  test('takes away with an entry only what stood on it', () => {
    const without = { ...recorded, happened: recorded.happened.filter(({ key }) => key !== 'n1') }
    const gone = sentences(recorded).map((each) => each.text)
    expect(sentences(without).map((each) => each.text)).toEqual(
      gone.filter((each) => !each.includes('Tears')),
    )
  })

  test('of a session without entries is empty, and the same rows give the same words', () => {
    expect(draftOf({ ...recorded, happened: [] })).toEqual([])
    expect(text(recorded)).toBe(text(recorded))
  })

  test('says why it was stopped, also where nobody wrote why', () => {
    const stopped = { ...recorded, happened: [moved('STOPPED_EARLY', 10)] }
    expect(text(stopped)).toBe('At 2:10 PM the session was stopped early: none written')
  })
})
