import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about how somebody is today', () => {
  findExactly([
    [
      'a triptan',
      {
        medications_taken: [
          { name: 'sumatriptan', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SYMP clinician_decision too_recent [medicationsTaken] clinician “sumatriptan”'],
    ],
    [
      'a decongestant tablet before a nasal dose',
      {
        setting: 'in_clinic',
        route: 'intranasal_esketamine',
        ride_home: 'service',
        medications_taken: [
          { name: 'Sudafed PE', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SYMP clinician_decision too_recent [medicationsTaken] clinician “Sudafed PE”'],
    ],
    ['pregnant', { pregnancy: 'yes' }, ['PRE-PREG do_not_start answered_yes [pregnancy] nobody']],
    [
      'pregnant, unsure',
      { pregnancy: 'unsure' },
      ['PRE-PREG clinician_decision unsure [pregnancy] clinician'],
    ],
    [
      'pregnant, not asked',
      { pregnancy: null },
      ['PRE-PREG incomplete not_answered [pregnancy] nobody'],
    ],
    [
      'thoughts',
      { safety: 'thoughts_no_plan' },
      ['PRE-SAFETY clinician_decision thoughts [safety] nobody'],
      [],
      ['A2'],
    ],
    [
      'danger',
      { safety: 'plan_or_intent' },
      ['PRE-SAFETY crisis danger [safety] nobody'],
      [],
      ['A1'],
    ],
    ['safety, not asked', { safety: null }, ['PRE-SAFETY incomplete not_answered [safety] nobody']],
    [
      'fever',
      { illness: ['fever'] },
      ['PRE-ILL clinician_decision illness [illness] clinician “fever”'],
    ],
    [
      'chest pain',
      { illness: ['chest_pain_now'] },
      ['PRE-ILL do_not_start emergency_symptom [illness] nobody “chest_pain_now”'],
    ],
    ['illness, not asked', { illness: null }, ['PRE-ILL incomplete not_answered [illness] nobody']],
  ])
})
