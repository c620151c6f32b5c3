import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about alcohol and other substances', () => {
  findExactly([
    [
      'alcohol',
      { last_alcohol: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' } },
      ['PRE-ALC clinician_decision too_recent [lastAlcohol] clinician'],
    ],
    ['hung over', { hangover: 'yes' }, ['PRE-ALC do_not_start answered_yes [hangover] nobody']],
    [
      'hung over, unsure',
      { hangover: 'unsure' },
      ['PRE-ALC clinician_decision unsure [hangover] clinician'],
    ],
    [
      'hung over, not asked',
      { hangover: null },
      ['PRE-ALC incomplete not_answered [hangover] nobody'],
    ],
    [
      'intoxicated',
      { intoxicated: 'yes' },
      [
        'PRE-ALC do_not_start answered_yes [intoxicated] nobody',
        'PRE-SUBST do_not_start answered_yes [intoxicated] nobody',
      ],
    ],
    [
      'intoxicated, unsure',
      { intoxicated: 'prefer_not' },
      [
        'PRE-ALC clinician_decision unsure [intoxicated] clinician',
        'PRE-SUBST clinician_decision unsure [intoxicated] clinician',
      ],
    ],
    [
      'intoxicated, not asked',
      { intoxicated: null },
      ['PRE-ALC incomplete not_answered [intoxicated] nobody'],
    ],
    [
      'cannabis',
      {
        substances: [
          { name: 'cannabis', last: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SUBST clinician_decision too_recent [substances] clinician “cannabis” opens SCR-SUD'],
    ],
    [
      'cocaine days ago',
      {
        substances: [
          { name: 'cocaine', last: { at: '2026-05-10T02:00:00-04:00', precision: 'exact' } },
        ],
      },
      [
        'PRE-SUBST clinician_decision decision_missing [substances] clinician “cocaine” opens SCR-SUD',
      ],
    ],
    [
      'alcohol named as a substance',
      {
        substances: [
          { name: 'alcohol', last: { at: '2026-05-13T20:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SUBST clinician_decision too_recent [substances] clinician “alcohol” opens SCR-SUD'],
    ],
    [
      'a substance nobody knows',
      {
        substances: [
          { name: 'poppers', last: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SUBST clinician_decision too_recent [substances] clinician “poppers” opens SCR-SUD'],
    ],
    ['never used it', { substances: [{ name: 'cannabis', last: { precision: 'none' } }] }, []],
    [
      'nicotine',
      {
        substances: [
          { name: 'nicotine', last: { at: '2026-05-14T13:00:00-04:00', precision: 'exact' } },
        ],
      },
      [],
    ],
    [
      'substances, not asked',
      { substances: null },
      ['PRE-SUBST incomplete not_answered [substances] nobody'],
    ],
    [
      'a cannabinoid',
      {
        medications_taken: [
          { name: 'dronabinol', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
        ],
      },
      ['PRE-SUBST clinician_decision too_recent [medicationsTaken] clinician “dronabinol”'],
    ],
  ])
})
