import type { Condition } from '@/lib/screening/condition'
import type { AnswerField } from '@/lib/screening/model'
import type { Rule } from '@/lib/screening/rule'

const yes = ['yes'] as const

/** A score that its questionnaire cannot give is a typing error, not an answer. */
const impossibleScore = (field: AnswerField, highest: number): Condition => ({
  all: [{ not: { field, missing: true } }, { not: { field, number: { from: 0, to: highest } } }],
})

/** Ketamine outside a prescription, other substances, alcohol. */
export const substanceRules: readonly Rule[] = [
  {
    id: 'SCR-KETUSE',
    source: '[brief S99]; [src: 42]',
    asks: [{ field: 'ketamine_nonprescribed' }],
    findings: [
      { when: { field: 'ketamine_nonprescribed', is: ['current_problem'] }, severity: 'stop' },
      { when: { field: 'ketamine_nonprescribed', is: ['within_12m'] }, severity: 'review' },
      { when: { field: 'ketamine_nonprescribed', is: ['past_over_12m'] }, severity: 'caution' },
    ],
    override: 'prescriber',
    evidence: [{ id: 'addiction_specialist_note', toLift: true }],
    followUps: ['how_often_how_much_route_last_use', 'bladder_symptoms'],
    valid: { days: 90 },
    invalidatedBy: ['early_refill_request', 'lost_medication', 'craving'],
  },
  {
    id: 'SCR-SUD',
    source: '[gen]; [src: 18]',
    asks: [
      { field: 'dast10' },
      { field: 'misuse_30d', optional: true },
      { field: 'withdrawal_now' },
    ],
    findings: [
      { when: { field: 'withdrawal_now', is: yes }, severity: 'stop', override: 'none' },
      { when: impossibleScore('dast10', 10), severity: 'incomplete' },
      { when: { field: 'dast10', number: { from: 3, to: 10 } }, severity: 'review' },
      {
        when: { field: 'misuse_30d', has: ['opioid', 'stimulant', 'sedative'] },
        severity: 'review',
      },
      { when: { field: 'dast10', number: { above: 0, below: 3 } }, severity: 'caution' },
    ],
    override: 'clinician',
    evidence: [],
    followUps: ['treatment_in_place'],
    valid: { days: 90 },
    invalidatedBy: ['relapse'],
  },
  {
    id: 'SCR-ALC',
    source: '[gen]; alcohol on the day [brief S117-S118]',
    asks: [
      { field: 'audit_c' },
      {
        field: 'alcohol_withdrawal',
        optional: true,
      },
    ],
    findings: [
      { when: { field: 'alcohol_withdrawal', is: yes }, severity: 'stop', override: 'none' },
      { when: impossibleScore('audit_c', 12), severity: 'incomplete' },
      { when: { field: 'audit_c', number: { from: 8, to: 12 } }, severity: 'review' },
      {
        when: {
          any: [
            { field: 'audit_c', number: { from: 4, below: 8 } },
            {
              all: [
                { field: 'audit_c', number: { from: 3, below: 8 } },
                { not: { field: 'sex_recorded', is: ['male'] } },
              ],
            },
          ],
        },
        severity: 'caution',
      },
    ],
    override: 'clinician',
    evidence: [],
    followUps: ['full_audit', 'withdrawal_history'],
    valid: { days: 180 },
    invalidatedBy: ['hangover_or_intoxication_at_session'],
  },
]
