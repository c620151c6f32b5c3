import { describe } from 'vitest'
import { decides, taken, today } from './gate.fixture'

describe('The person', () => {
  decides([
    [
      'thoughts without a plan',
      { safety: 'thoughts_no_plan' },
      'clinician_decision',
      ['PRE-SAFETY'],
    ],
    ['would rather talk', { safety: 'rather_talk' }, 'crisis', ['PRE-SAFETY']],
    ['the safety question is open', { safety: null }, 'incomplete', ['PRE-SAFETY']],
    ['pregnant', { pregnancy: 'yes' }, 'do_not_start', ['PRE-PREG']],
    [
      'prefers not to say whether pregnant',
      { pregnancy: 'prefer_not' },
      'clinician_decision',
      ['PRE-PREG'],
    ],
    ['pregnancy does not apply', { pregnancy: 'not_applicable' }, 'proceed', []],
    ['migraine', { illness: ['migraine'] }, 'clinician_decision', ['PRE-ILL']],
    ['chest pain now', { illness: ['fever', 'chest_pain_now'] }, 'do_not_start', ['PRE-ILL']],
    ['glucose 69', { glucose_lowering: true, glucose_mg_dl: 69 }, 'do_not_start', ['PRE-GLUC']],
    ['glucose 70', { glucose_lowering: true, glucose_mg_dl: 70 }, 'proceed', []],
    ['glucose 300', { glucose_lowering: true, glucose_mg_dl: 300 }, 'proceed', []],
    [
      'glucose 301',
      { glucose_lowering: true, glucose_mg_dl: 301 },
      'clinician_decision',
      ['PRE-GLUC'],
    ],
    ['on insulin, no reading', { glucose_lowering: true }, 'incomplete', ['PRE-GLUC']],
    [
      'glucose 100, and nobody asked what is taken for it',
      { glucose_lowering: null, glucose_mg_dl: 100 },
      'incomplete',
      ['PRE-GLUC'],
    ],
    [
      'glucose 69, and nobody asked what is taken for it',
      { glucose_lowering: null, glucose_mg_dl: 69 },
      'do_not_start',
      ['PRE-GLUC'],
    ],
    [
      'glucose 69 of somebody who takes nothing for it',
      { glucose_lowering: false, glucose_mg_dl: 69 },
      'do_not_start',
      ['PRE-GLUC'],
    ],
    [
      'glucose 100 with insulin on the list, the answer left open',
      { ...taken('insulin', today('08:00')), glucose_lowering: null, glucose_mg_dl: 100 },
      'proceed',
      [],
    ],
    [
      'insulin is on the list, the answer says no',
      taken('insulin', today('08:00')),
      'incomplete',
      ['PRE-GLUC'],
    ],
  ])
})
