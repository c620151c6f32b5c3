import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about medicines with a time or a plan of their own', () => {
  findExactly([
    [
      'a stimulant that was not prescribed',
      {
        substances: [
          {
            name: 'methylphenidate',
            last: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' },
          },
        ],
      },
      [
        'PRE-STIM reschedule too_recent [substances] prescriber “methylphenidate” opens SCR-SUD',
        'PRE-SUBST clinician_decision too_recent [substances] clinician “methylphenidate” opens SCR-SUD',
      ],
    ],
    [
      'a benzodiazepine',
      {
        medications_taken: [
          { name: 'alprazolam', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-BZD reschedule too_recent [medicationsTaken] prescriber “alprazolam”'],
    ],
    [
      'a benzodiazepine, unknown',
      { medications_taken: [{ name: 'alprazolam', last: { precision: 'unknown' } }] },
      ['PRE-BZD incomplete time_unknown [medicationsTaken] prescriber “alprazolam”'],
    ],
    [
      'a planned one',
      {
        medications_taken: [
          {
            name: 'alprazolam',
            last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
            approved_plan: true,
          },
        ],
      },
      [],
      ['PRE-BZD proceed by_plan [medicationsTaken] prescriber “alprazolam”'],
    ],
    [
      'a rescue dose by its name',
      {
        medications_taken: [
          { name: 'Nayzilam', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
        ],
      },
      [
        'PRE-BZD clinician_decision rescue_for_seizure [medicationsTaken] prescriber “Nayzilam” opens SCR-SEIZURE',
      ],
    ],
    [
      'a rescue dose that was ticked',
      {
        medications_taken: [
          {
            name: 'lorazepam',
            last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
            rescue_for_seizure: true,
          },
        ],
      },
      [
        'PRE-BZD clinician_decision rescue_for_seizure [medicationsTaken] prescriber “lorazepam” opens SCR-SEIZURE',
      ],
    ],
    [
      'a rescue dose, unknown when',
      { medications_taken: [{ name: 'Diastat', last: { precision: 'unknown' } }] },
      [
        'PRE-BZD incomplete time_unknown [medicationsTaken] prescriber “Diastat”',
        'PRE-BZD clinician_decision rescue_for_seizure [medicationsTaken] prescriber “Diastat” opens SCR-SEIZURE',
      ],
    ],
    [
      'lorazepam as a spray is no rescue product',
      {
        medications_taken: [
          {
            name: 'lorazepam nasal spray',
            last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
          },
        ],
      },
      ['PRE-BZD reschedule too_recent [medicationsTaken] prescriber “lorazepam nasal spray”'],
    ],
    [
      'a stimulant',
      {
        medications_taken: [
          {
            name: 'methylphenidate',
            last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
          },
        ],
      },
      ['PRE-STIM reschedule too_recent [medicationsTaken] prescriber “methylphenidate”'],
    ],
    [
      'a stimulant patch that is still on',
      {
        medications_taken: [
          {
            name: 'Daytrana',
            last: { at: '2026-05-13T08:00:00-04:00', precision: 'exact' },
            patch_removed_at: null,
          },
        ],
      },
      ['PRE-STIM incomplete patch_still_on [medicationsTaken] prescriber “Daytrana”'],
    ],
    [
      'a patch taken off, and no word of when it was put on',
      {
        medications_taken: [
          { name: 'Daytrana', last: null, patch_removed_at: '2026-05-14T08:00:00-04:00' },
        ],
      },
      ['PRE-STIM reschedule too_recent [medicationsTaken] prescriber “Daytrana”'],
    ],
    [
      'a sedative',
      {
        medications_taken: [
          { name: 'zolpidem', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SED clinician_decision too_recent [medicationsTaken] clinician “zolpidem”'],
    ],
    [
      'an opioid',
      {
        medications_taken: [
          { name: 'oxycodone', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-OPI clinician_decision too_recent [medicationsTaken] clinician “oxycodone”'],
    ],
    [
      'medicines, not asked',
      { medications_taken: null },
      [
        'PRE-BZD incomplete not_answered [medicationsTaken] nobody',
        'PRE-STIM incomplete not_answered [medicationsTaken] nobody',
      ],
    ],
    [
      'blood-pressure tablet missed',
      { antihypertensive: 'missed' },
      ['PRE-AHTN clinician_decision missed [antihypertensive] clinician'],
    ],
    [
      'blood-pressure tablet, unsure',
      { antihypertensive: 'unsure' },
      ['PRE-AHTN clinician_decision unsure [antihypertensive] clinician'],
    ],
    [
      'blood-pressure tablet, not asked',
      { antihypertensive: null },
      ['PRE-AHTN incomplete not_answered [antihypertensive] nobody'],
    ],
  ])
})
