import { describe } from 'vitest'
import { decides, today, yesterday } from './gate.fixture'

describe('Alcohol and other substances [brief S117, S118] [gen]', () => {
  decides([
    [
      'a drink 23 h before',
      { last_alcohol: yesterday('15:00') },
      'clinician_decision',
      ['PRE-ALC'],
    ],
    ['a drink exactly 24 h before', { last_alcohol: yesterday('14:00') }, 'proceed', []],
    [
      'hung over from 30 h ago',
      { last_alcohol: yesterday('08:00'), hangover: 'yes' },
      'do_not_start',
      ['PRE-ALC'],
    ],
    [
      'intoxicated, nobody knows with what',
      { intoxicated: 'yes' },
      'do_not_start',
      ['PRE-ALC', 'PRE-SUBST'],
    ],
    ['not sure about a hangover', { hangover: 'unsure' }, 'clinician_decision', ['PRE-ALC']],
    [
      'cannabis 20 h before',
      { substances: [{ name: 'cannabis', last: yesterday('18:00') }] },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'cannabis 20 h before, setting 12 h',
      {
        substances: [{ name: 'cannabis', last: yesterday('18:00') }],
        settings: { cannabis_window_h: 12 },
      },
      'proceed',
      [],
    ],
    [
      'cannabis 30 h before, setting 48 h',
      {
        substances: [{ name: 'weed gummies', last: yesterday('08:00') }],
        settings: { cannabis_window_h: 48 },
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'cocaine days ago waits for a prescriber',
      {
        substances: [
          { name: 'cocaine', last: { at: '2026-05-10T08:00:00-04:00', precision: 'exact' } },
        ],
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'somebody else’s alprazolam last night',
      { substances: [{ name: 'alprazolam', last: yesterday('22:00') }] },
      'reschedule',
      ['PRE-BZD', 'PRE-SUBST'],
    ],
    [
      'nicotine has no rule',
      { substances: [{ name: 'nicotine', last: today('13:00') }] },
      'proceed',
      [],
    ],
    [
      'something unknown 30 h before does not count as cannabis',
      {
        substances: [
          { name: 'poppers', last: yesterday('08:00') },
          { name: 'alprazolam', last: yesterday('08:00') },
        ],
        settings: { cannabis_window_h: 48, alcohol_window_h: 48 },
      },
      'proceed',
      [],
    ],
    [
      'a medicine made of cannabis has its window, also where somebody just takes it',
      {
        substances: [{ name: 'dronabinol', last: yesterday('08:00') }],
        settings: { cannabis_window_h: 48 },
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'alcohol named among the substances has the window of alcohol',
      {
        substances: [{ name: 'alcohol', last: yesterday('08:00') }],
        settings: { alcohol_window_h: 48 },
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'cannabis is not alcohol',
      {
        substances: [{ name: 'cannabis', last: yesterday('08:00') }],
        settings: { alcohol_window_h: 48 },
      },
      'proceed',
      [],
    ],
    [
      'of two in one line the longer window counts',
      {
        substances: [{ name: 'weed with nicotine', last: yesterday('08:00') }],
        settings: { cannabis_window_h: 48 },
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'one harmless name does not excuse the other',
      { substances: [{ name: 'nicotine and cannabis', last: yesterday('22:00') }] },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'nothing, said in the list',
      { substances: [{ name: 'none', last: yesterday('22:00') }] },
      'proceed',
      [],
    ],
    [
      'named and never used, also where a prescriber would have to decide',
      { substances: [{ name: 'cocaine', last: { precision: 'none' } }] },
      'proceed',
      [],
    ],
    [
      'something last used at an unknown time',
      { substances: [{ name: 'poppers', last: { precision: 'unknown' } }] },
      'incomplete',
      ['PRE-SUBST'],
    ],
  ])
  decides(
    [
      'marijuana',
      'marihuana',
      'a joint',
      'joints',
      'an edible',
      'edibles',
      'hash',
      'hashish',
      'THC',
      'pot',
    ].map((name): Parameters<typeof decides>[0][number] => [
      `${name} 30 h before counts as cannabis, setting 48 h`,
      { substances: [{ name, last: yesterday('08:00') }], settings: { cannabis_window_h: 48 } },
      'clinician_decision',
      ['PRE-SUBST'],
    ]),
  )
})
