import type { Rule } from '@/lib/screening/rule'

const timed = ['HOLD_24H', 'REVIEW_24H'] as const

/** What the listed medicines mean, and names that nobody has understood yet. */
export const medicineRules: readonly Rule[] = [
  {
    id: 'SCR-MEDS',
    source: '[brief S114-S116] classes; [gen]; medicine reference',
    asks: [{ field: 'takes_medicines' }],
    findings: [
      {
        when: {
          field: 'medications',
          medicine: { rules: timed, frequency: ['daily', 'most_days'] },
        },
        severity: 'review',
      },
      {
        when: { field: 'medications', medicine: { rules: ['REVIEW', 'BLOCK_REVIEW'] } },
        severity: 'review',
      },
      {
        when: {
          field: 'medications',
          medicine: { rules: timed, frequency: ['occasional', 'as_needed'] },
        },
        severity: 'caution',
      },
      {
        when: {
          field: 'medications',
          medicine: { rules: timed, frequency: ['not_answered'] },
        },
        severity: 'incomplete',
      },
      {
        when: {
          all: [
            { field: 'takes_medicines', is: ['yes'] },
            {
              not: {
                field: 'medications',
                medicine: { status: ['exact', 'fuzzy_confirm', 'ambiguous', 'unknown'] },
              },
            },
          ],
        },
        severity: 'incomplete',
      },
    ],
    override: 'clinician',
    evidence: [{ id: 'hold_or_continue_plan' }],
    followUps: ['why_taken_who_prescribes'],
    valid: { until: 'next_session' },
    invalidatedBy: ['medicine_changed'],
  },
  {
    id: 'SCR-UNKNOWNMED',
    source: '[gen]',
    asks: [],
    findings: [
      {
        when: {
          field: 'medications',
          medicine: { status: ['fuzzy_confirm', 'ambiguous', 'unknown'] },
        },
        severity: 'review',
      },
    ],
    override: 'clinician',
    evidence: [{ id: 'label_or_pharmacy_list' }],
    followUps: ['photo_of_label_pharmacy_imprint'],
    valid: { until: 'resolved' },
    invalidatedBy: [],
  },
]
