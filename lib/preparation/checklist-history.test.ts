import { expect, test } from 'vitest'
import type { ChecklistAnswers } from './checklist'
import { changesBetween } from './checklist-history'

const at = (time: string) => ({
  precision: 'exact' as const,
  local: `2026-05-14T${time}`,
  tz: 'America/New_York',
})
const told = (before: ChecklistAnswers, after: ChecklistAnswers) =>
  changesBetween(before, after).map(({ question, subject }) =>
    subject ? `${question} ${subject}` : question,
  )

test.each<[string, ChecklistAnswers, ChecklistAnswers, string[]]>([
  ['a first answer is no change', {}, { last_solids: at('09:00') }, []],
  [
    'another time is one',
    { last_solids: at('09:00') },
    { last_solids: at('11:00') },
    ['lastSolids'],
  ],
  ['an answer taken away is one', { safety: 'no' }, { safety: null }, ['safety']],
  ['a list in the same order is none', { illness: ['fever'] }, { illness: ['fever'] }, []],
  ['a new illness is one', { illness: [] }, { illness: ['fever'] }, ['illness']],
  [
    'another time of one medicine names it, and no other',
    {
      medicines: [
        { name: 'alprazolam', last: at('08:00') },
        { name: 'lisinopril', last: at('07:00') },
      ],
    },
    {
      medicines: [
        { name: 'alprazolam', last: at('10:00') },
        { name: 'lisinopril', last: at('07:00') },
      ],
    },
    ['medicationsTaken alprazolam'],
  ],
  [
    'a medicine that comes along is a change of the list',
    { medicines: [] },
    { medicines: [{ name: 'ibuprofen', last: at('08:00') }] },
    ['medicationsTaken ibuprofen'],
  ],
  [
    'a sip that grew',
    { sip: { at: null, ml: 30, with_medicine: true } },
    { sip: { at: null, ml: 200, with_medicine: true } },
    ['sip'],
  ],
])('%s', (_story, before, after, changes) => {
  expect(told(before, after)).toEqual(changes)
})
