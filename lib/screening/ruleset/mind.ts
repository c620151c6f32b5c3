import type { Rule } from '@/lib/screening/rule'

const yes = ['yes'] as const

/** Psychosis, mania and other conditions of the mind. */
export const mindRules: readonly Rule[] = [
  {
    id: 'SCR-PSYCHOSIS',
    source: '[brief S88]',
    asks: [
      { field: 'psychosis_now' },
      {
        field: 'voices_commanding',
        when: { field: 'psychosis_now', is: ['yes', 'unsure', 'prefer_not'] },
        optional: true,
      },
    ],
    findings: [
      { when: { field: 'voices_commanding', is: yes }, severity: 'crisis', sameDay: true },
      { when: { field: 'psychosis_now', is: yes }, severity: 'stop' },
    ],
    override: 'none',
    evidence: [{ id: 'mental_state_examination' }],
    followUps: ['how_often_and_last', 'only_falling_asleep_grief_fever_substance'],
    valid: { until: 'next_session' },
    invalidatedBy: ['psychosis_symptom', 'family_or_monitor_report'],
  },
  {
    id: 'SCR-MANIA',
    source: '[brief S88]; remission of 30 days before a new screening [gen]',
    asks: [{ field: 'mania_now' }],
    findings: [{ when: { field: 'mania_now', is: yes }, severity: 'stop' }],
    override: 'none',
    evidence: [{ id: 'mood_assessment' }],
    followUps: ['days_in_a_row', 'after_antidepressant_or_steroid'],
    valid: { until: 'next_session' },
    invalidatedBy: ['mania_symptom', 'short_sleep_three_nights'],
  },
  {
    id: 'SCR-SCZ',
    source: '[brief S105] raised to stop [src: 18, 41] and [gen]',
    asks: [{ field: 'schizophrenia_dx' }],
    findings: [{ when: { field: 'schizophrenia_dx', is: yes }, severity: 'stop' }],
    override: 'prescriber',
    evidence: [{ id: 'psychiatrist_note', maxAgeDays: 90, toLift: true }],
    followUps: ['who_diagnosed_when', 'current_treatment'],
    valid: { days: 90 },
    invalidatedBy: ['relapse', 'antipsychotic_changed'],
  },
  {
    id: 'SCR-PD',
    source: '[brief S106]',
    asks: [{ field: 'personality_disorder_dx' }],
    findings: [{ when: { field: 'personality_disorder_dx', is: yes }, severity: 'review' }],
    override: 'clinician',
    evidence: [],
    followUps: ['which_condition', 'crisis_in_six_months'],
    valid: { days: 180 },
    invalidatedBy: ['self_harm', 'hospital_stay'],
  },
  {
    id: 'SCR-MENTAL-OTHER',
    source: '[brief S107]',
    asks: [{ field: 'other_mental' }],
    findings: [
      {
        when: { field: 'other_mental', has: ['delirium_now'] },
        severity: 'stop',
        override: 'none',
      },
      {
        when: {
          field: 'other_mental',
          has: ['dissociative_disorder', 'severe_eating_disorder', 'other'],
        },
        severity: 'review',
      },
    ],
    override: 'clinician',
    evidence: [],
    followUps: ['which_condition', 'current_treatment'],
    valid: { days: 180 },
    invalidatedBy: ['new_diagnosis'],
  },
  {
    id: 'SCR-PSYHX',
    source: '[brief S108]',
    asks: [{ field: 'psychosis_ever' }],
    findings: [{ when: { field: 'psychosis_ever', is: yes }, severity: 'review' }],
    override: 'clinician',
    evidence: [{ id: 'risk_discussion_documented', toLift: true }],
    followUps: ['when_cause_how_long_treatment'],
    valid: { days: 365 },
    invalidatedBy: ['psychosis_symptom'],
  },
  {
    id: 'SCR-FAMHX',
    source: '[brief S109]; first-degree relatives weigh most [src: 18]',
    asks: [{ field: 'family_psychosis', unsure: 'caution' }],
    findings: [
      {
        when: { field: 'family_psychosis', is: ['first_degree', 'other_relative'] },
        severity: 'caution',
      },
    ],
    override: 'clinician',
    evidence: [{ id: 'risk_discussion_documented', toLift: true }],
    followUps: ['which_relative_which_condition'],
    valid: { days: 365 },
    invalidatedBy: ['new_family_information'],
  },
  {
    id: 'SCR-BIPOLAR',
    source: '[gen]; EU leaflet [src: 6]',
    asks: [{ field: 'bipolar_dx' }],
    findings: [{ when: { field: 'bipolar_dx', is: yes }, severity: 'review' }],
    override: 'clinician',
    evidence: [],
    followUps: ['last_manic_episode', 'mood_stabiliser'],
    valid: { days: 180 },
    invalidatedBy: ['mania_symptom', 'mood_stabiliser_stopped'],
  },
]
