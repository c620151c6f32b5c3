import type { Rule } from '@/lib/screening/rule'

const yes = ['yes'] as const

/** Breathing, pressures, thyroid, liver, bladder and other illness. */
export const bodyRules: readonly Rule[] = [
  {
    id: 'SCR-BREATH',
    source: '[brief S91]',
    asks: [{ field: 'breathing' }],
    findings: [
      { when: { field: 'breathing', is: ['severe'] }, severity: 'stop' },
      { when: { field: 'breathing', is: ['moderate'] }, severity: 'review' },
      { when: { field: 'breathing', is: ['mild_controlled'] }, severity: 'caution' },
    ],
    override: 'prescriber',
    twoSigners: true,
    evidence: [
      { id: 'resting_spo2', toLift: true },
      { id: 'lung_clinician_letter', maxAgeDays: 90, toLift: true },
    ],
    followUps: ['oxygen_or_hospital_last_year', 'rescue_inhaler_per_week'],
    valid: { days: 90 },
    invalidatedBy: ['chest_infection', 'flare', 'steroid_course'],
  },
  {
    id: 'SCR-APNEA',
    source: '[src: 6]; [gen]',
    asks: [
      { field: 'apnea' },
      {
        field: 'bmi',
        when: { field: 'apnea', is: ['treated', 'untreated', 'unsure', 'prefer_not'] },
      },
    ],
    findings: [
      { when: { field: 'apnea', is: ['untreated'] }, severity: 'review' },
      {
        when: {
          all: [
            { field: 'apnea', is: ['treated', 'untreated'] },
            { field: 'bmi', number: { from: 35 } },
          ],
        },
        severity: 'review',
      },
      { when: { field: 'apnea', is: ['treated'] }, severity: 'caution' },
    ],
    override: 'clinician',
    evidence: [],
    followUps: ['height_and_weight'],
    valid: { days: 180 },
    invalidatedBy: ['cpap_stopped'],
  },
  {
    id: 'SCR-ICP',
    source: '[brief S92] (intracranial)',
    asks: [{ field: 'icp_history' }, { field: 'concussion_recent', optional: true }],
    findings: [
      { when: { field: 'icp_history', is: yes }, severity: 'stop' },
      { when: { field: 'concussion_recent', is: yes }, severity: 'review' },
    ],
    override: 'prescriber',
    twoSigners: true,
    evidence: [{ id: 'neurology_clearance', maxAgeDays: 90, toLift: true }],
    followUps: ['when_treated_headache_lying_down'],
    valid: { days: 90 },
    invalidatedBy: ['head_injury', 'severe_headache'],
  },
  {
    id: 'SCR-IOP',
    source: '[brief S92] (intraocular)',
    asks: [{ field: 'iop_history' }, { field: 'eye_injury_or_surgery_recent', optional: true }],
    findings: [
      { when: { field: 'iop_history', is: yes }, severity: 'stop' },
      { when: { field: 'eye_injury_or_surgery_recent', is: yes }, severity: 'review' },
    ],
    override: 'prescriber',
    twoSigners: true,
    evidence: [{ id: 'eye_clinician_letter_pressure_in_range', maxAgeDays: 180, toLift: true }],
    followUps: ['which_type_drops_last_pressure'],
    valid: { days: 180 },
    invalidatedBy: ['eye_pain', 'vision_loss', 'eye_surgery'],
  },
  {
    id: 'SCR-THYROID',
    source: '[brief S93]; EU only where not sufficiently treated [src: 6]',
    asks: [{ field: 'hyperthyroid_history' }],
    findings: [
      { when: { field: 'hyperthyroid_history', is: yes }, severity: 'stop' },
      {
        when: {
          all: [
            { field: 'hyperthyroid_history', is: ['no'] },
            { field: 'medications', medicine: { classes: ['thyroid_hormone'] } },
          ],
        },
        severity: 'review',
      },
    ],
    override: 'prescriber',
    twoSigners: true,
    evidence: [{ id: 'tsh_in_range', maxAgeDays: 90, toLift: true }],
    followUps: ['treated_removed_or_in_remission', 'palpitations_weight_loss_tremor_now'],
    valid: { days: 90 },
    invalidatedBy: ['antithyroid_changed', 'thyroid_symptom'],
  },
  {
    id: 'SCR-OTHER',
    source: '[brief S94]',
    asks: [{ field: 'other_serious_illness' }],
    findings: [{ when: { field: 'other_serious_illness', is: yes }, severity: 'stop' }],
    override: 'prescriber',
    twoSigners: true,
    evidence: [{ id: 'treating_clinician_note', maxAgeDays: 90, toLift: true }],
    followUps: ['what_is_it_who_treats_is_it_stable'],
    valid: { days: 90 },
    invalidatedBy: ['hospital_stay', 'new_diagnosis'],
  },
  {
    id: 'SCR-BLADDER',
    source: '[brief S100-S104]; [src: 2, 5, 20]',
    asks: [
      { field: 'urinary_symptoms' },
      {
        field: 'ketamine_bladder_damage',
        when: {
          field: 'ketamine_nonprescribed',
          is: ['past_over_12m', 'within_12m', 'current_problem', 'unsure', 'prefer_not'],
        },
        optional: true,
      },
    ],
    findings: [
      {
        when: { field: 'urinary_symptoms', has: ['blood'] },
        severity: 'review',
        sameDay: true,
      },
      {
        when: {
          field: 'urinary_symptoms',
          has: ['frequency', 'urgency', 'incontinence', 'pain', 'low_belly_pain'],
        },
        severity: 'review',
      },
      { when: { field: 'ketamine_bladder_damage', is: yes }, severity: 'review' },
    ],
    override: 'clinician',
    evidence: [{ id: 'urinalysis', maxAgeDays: 30 }],
    followUps: ['infection_treated_since_when_ketamine_use'],
    valid: { days: 90 },
    eachSession: ['urinary_symptoms'],
    invalidatedBy: ['urinary_symptom'],
  },
  {
    id: 'SCR-LIVER',
    source: '[src: 5]; drug-induced liver injury [src: 2]',
    asks: [{ field: 'liver' }],
    findings: [
      { when: { field: 'liver', is: ['severe'] }, severity: 'stop' },
      { when: { field: 'liver', is: ['mild_moderate'] }, severity: 'review' },
    ],
    override: 'prescriber',
    evidence: [{ id: 'liver_tests', maxAgeDays: 90 }],
    followUps: ['which_type_last_liver_tests'],
    valid: { days: 90 },
    invalidatedBy: ['jaundice', 'abnormal_liver_test'],
  },
  {
    id: 'SCR-SEIZURE',
    source: '[gen]; theophylline warning [src: 2]',
    asks: [
      { field: 'seizure_ever' },
      { field: 'seizure_last_date', when: { field: 'seizure_ever', is: yes } },
    ],
    findings: [
      {
        when: { field: 'seizure_last_date', daysAgo: { from: 0, to: 90 } },
        severity: 'stop',
        override: 'prescriber',
      },
      {
        when: {
          all: [
            { not: { field: 'seizure_last_date', missing: true } },
            { not: { field: 'seizure_last_date', daysAgo: { from: 0 } } },
          ],
        },
        severity: 'incomplete',
      },
      {
        when: {
          any: [
            { field: 'seizure_ever', is: yes },
            { field: 'seizure_last_date', daysAgo: { above: 90 } },
          ],
        },
        severity: 'review',
      },
    ],
    override: 'clinician',
    evidence: [{ id: 'neurology_note_if_within_two_years', toLift: true }],
    followUps: ['seizure_medicines_never_stop_alone'],
    valid: { days: 180 },
    invalidatedBy: ['seizure'],
  },
  {
    id: 'SCR-COG',
    source: '[src: 41]; [gen]',
    asks: [{ field: 'cognition_problem' }],
    findings: [{ when: { field: 'cognition_problem', is: yes }, severity: 'review' }],
    override: 'clinician',
    evidence: [{ id: 'capacity_assessment' }],
    followUps: ['who_helps_decide'],
    valid: { days: 180 },
    invalidatedBy: ['confusion'],
  },
]
