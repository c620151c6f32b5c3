import type { Rule, RuleSet } from '@/lib/screening/rule'

const afterItemNine = { field: 'phq9_item9', number: { from: 2, to: 3 } } as const

/** Thoughts of suicide. The clinician's assessment decides; the question of the form never clears. */
export const safetyRule: Rule = {
  id: 'SCR-SI',
  source: '[gen]; C-SSRS triage [src: 26]; crisis text [brief S68-S70]',
  asks: [{ field: 'phq9_item9' }, { field: 'cssrs' }],
  findings: [
    { when: { field: 'cssrs', is: ['high'] }, severity: 'crisis', sameDay: true },
    { when: { field: 'cssrs', is: ['moderate'] }, severity: 'review', sameDay: true },
    {
      when: { all: [afterItemNine, { field: 'cssrs', is: ['none', 'low'] }] },
      severity: 'review',
      sameDay: true,
    },
    { when: { field: 'cssrs', is: ['low'] }, severity: 'caution' },
    {
      when: {
        all: [
          { field: 'phq9_item9', number: { above: 0 } },
          { field: 'cssrs', missing: true },
        ],
      },
      severity: 'incomplete',
      sameDay: true,
    },
    {
      when: {
        all: [
          { not: { field: 'phq9_item9', missing: true } },
          { not: { field: 'phq9_item9', number: { from: 0, to: 3 } } },
        ],
      },
      severity: 'incomplete',
    },
  ],
  override: 'clinician',
  evidence: [{ id: 'clinician_safety_assessment', toLift: true }, { id: 'safety_plan' }],
  followUps: ['means_safety_who_is_with_you_where_are_you'],
  valid: { until: 'next_session' },
  invalidatedBy: ['positive_safety_answer', 'suicide_attempt'],
}

/** Each joins the transaction that stores the answer. Clinical rules, E.7. */
export const safetyAlerts: RuleSet['alerts'] = [
  { id: 'ALERT-I9-1', when: { field: 'phq9_item9', number: { above: 0, below: 2 } } },
  { id: 'ALERT-I9-2', when: afterItemNine },
  { id: 'ALERT-I9-MISSING', when: { field: 'phq9_item9', missing: true } },
  { id: 'ALERT-CSSRS-H', when: { field: 'cssrs', is: ['high'] } },
  { id: 'ALERT-CSSRS-M', when: { field: 'cssrs', is: ['moderate'] } },
  { id: 'ALERT-CSSRS-L', when: { field: 'cssrs', is: ['low'] } },
]
