import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about other medicines, changes and blood sugar', () => {
  findExactly([
    [
      'a rescue dose that was not taken',
      { medications_taken: [{ name: 'Nayzilam', last: { precision: 'none' } }] },
      [],
    ],
    [
      'an MAOI',
      {
        medications_taken: [
          { name: 'phenelzine', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
        ],
      },
      [
        'PRE-MAOI clinician_decision decision_missing [medicationsTaken prescriberDecisions] prescriber “phenelzine”',
      ],
    ],
    [
      'a decided MAOI',
      {
        medications_taken: [
          { name: 'phenelzine', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
        ],
        prescriber_decisions: [' Phenelzine '],
      },
      [],
      [
        'PRE-MAOI proceed decision_on_file [medicationsTaken prescriberDecisions] prescriber “phenelzine”',
      ],
    ],
    [
      'unknown',
      {
        medications_taken: [
          {
            name: 'little blue pill',
            last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' },
          },
        ],
      },
      [
        'PRE-UNKNOWNMED clinician_decision name_unknown [medicationsTaken] clinician “little blue pill”',
      ],
    ],
    [
      'unknown, unknown when',
      { medications_taken: [{ name: 'little blue pill', last: { precision: 'unknown' } }] },
      ['PRE-UNKNOWNMED incomplete time_unknown [medicationsTaken] clinician “little blue pill”'],
    ],
    [
      'unknown, not taken',
      { medications_taken: [{ name: 'little blue pill', last: { precision: 'none' } }] },
      [],
    ],
    [
      'a slip of the pen',
      {
        medications_taken: [
          { name: 'sertralin', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-UNKNOWNMED incomplete name_unconfirmed [medicationsTaken] nobody “sertralin”'],
    ],
    [
      'a steroid spray',
      {
        setting: 'in_clinic',
        route: 'intranasal_esketamine',
        ride_home: 'service',
        medications_taken: [
          { name: 'Flonase', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-NASAL delay_until too_recent [medicationsTaken] clinician “Flonase”'],
    ],
    [
      'a decongestant spray',
      {
        setting: 'in_clinic',
        route: 'intranasal_esketamine',
        ride_home: 'service',
        medications_taken: [
          { name: 'Afrin', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-NASAL delay_until too_recent [medicationsTaken] clinician “Afrin”'],
    ],
    [
      'a phenylephrine spray before a nasal dose',
      {
        setting: 'in_clinic',
        route: 'intranasal_esketamine',
        ride_home: 'service',
        medications_taken: [
          {
            name: 'phenylephrine nasal spray',
            last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' },
          },
        ],
      },
      ['PRE-NASAL delay_until too_recent [medicationsTaken] clinician “phenylephrine nasal spray”'],
    ],
    [
      'an antidepressant before a nasal dose',
      {
        setting: 'in_clinic',
        route: 'intranasal_esketamine',
        ride_home: 'service',
        medications_taken: [
          { name: 'sertraline', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
        ],
      },
      [],
    ],
    [
      'medicines changed',
      { med_changes: 'yes' },
      ['PRE-RX-CHANGE clinician_decision answered_yes [medChanges] clinician'],
    ],
    [
      'medicines changed, unsure',
      { med_changes: 'unsure' },
      ['PRE-RX-CHANGE clinician_decision unsure [medChanges] clinician'],
    ],
    [
      'medicines changed, not asked',
      { med_changes: null },
      ['PRE-RX-CHANGE incomplete not_answered [medChanges] nobody'],
    ],
    [
      'glucose 69',
      { glucose_lowering: true, glucose_mg_dl: 69 },
      ['PRE-GLUC do_not_start too_low [glucoseMgDl glucoseLowering] nobody'],
    ],
    [
      'glucose 301',
      { glucose_lowering: true, glucose_mg_dl: 301 },
      ['PRE-GLUC clinician_decision too_high [glucoseMgDl glucoseLowering] clinician'],
    ],
    [
      'glucose not measured',
      { glucose_lowering: true },
      ['PRE-GLUC incomplete not_answered [glucoseMgDl] nobody'],
    ],
    [
      'glucose, question open',
      { glucose_lowering: null },
      ['PRE-GLUC incomplete not_answered [glucoseLowering] nobody'],
    ],
    [
      'insulin on the list',
      {
        medications_taken: [
          { name: 'insulin', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-GLUC incomplete not_answered [glucoseMgDl] nobody'],
    ],
  ])
})
