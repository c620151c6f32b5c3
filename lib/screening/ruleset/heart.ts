import type { Condition } from '@/lib/screening/condition'
import type { Rule, ScreeningParameters } from '@/lib/screening/rule'

const happened: Condition = {
  any: [
    { field: 'mi_stroke', is: ['yes'] },
    { not: { field: 'mi_stroke_date', missing: true } },
    { not: { field: 'mi_stroke_kind', missing: true } },
  ],
}

/** A heart attack or stroke counts as recent through this many days. [src: 6] */
const RECENT_DAYS = 42

const older: Condition = {
  all: [happened, { field: 'mi_stroke_date', daysAgo: { above: RECENT_DAYS } }],
}

const from65: Condition = { field: 'date_of_birth', yearsAgo: { from: 65, to: 120 } }

function bloodPressure({ bpScreenMaxAgeDays, bpAgeAdjust }: ScreeningParameters): Rule {
  const maxAgeHours = bpScreenMaxAgeDays * 24
  const from = (systolic: number, diastolic: number): Condition => ({
    any: [
      { field: 'bp_readings', reading: { maxAgeHours, systolic: { from: systolic } } },
      { field: 'bp_readings', reading: { maxAgeHours, diastolic: { from: diastolic } } },
    ],
  })
  const upper = (systolic: number): Condition => ({
    field: 'bp_readings',
    reading: { maxAgeHours, systolic: { above: systolic } },
  })
  const aboveGreen: Condition = {
    any: [
      ...(bpAgeAdjust ? [upper(150), { all: [upper(140), { not: from65 }] }] : [upper(140)]),
      { field: 'bp_readings', reading: { maxAgeHours, diastolic: { above: 90 } } },
    ],
  }
  const inGreen = (systolic: number): Condition => ({
    field: 'bp_readings',
    reading: { maxAgeHours, systolic: { to: systolic }, diastolic: { to: 90 } },
  })
  const symptoms: Condition = {
    field: 'bp_symptoms',
    has: ['chest_pain', 'severe_headache', 'weakness', 'vision_or_speech_change'],
  }
  return {
    id: 'SCR-BP',
    source: '[brief S89]; 140/90 [src: 4, 5]; 160 [src: 10]; peak at 40 min [src: 1, 13]',
    asks: [
      { field: 'hypertension_dx' },
      { field: 'hypertension_controlled', when: { field: 'hypertension_dx', is: ['yes'] } },
      { field: 'bp_readings' },
      { field: 'bp_symptoms', when: from(180, 120), optional: true },
    ],
    findings: [
      {
        when: { all: [from(180, 120), symptoms] },
        severity: 'stop',
        advice: 'emergency',
        sameDay: true,
      },
      { when: from(180, 120), severity: 'stop', advice: 'urgent_care', sameDay: true },
      { when: { all: [from(160, 100), { not: from(180, 120) }] }, severity: 'stop' },
      { when: { field: 'hypertension_controlled', is: ['no'] }, severity: 'stop' },
      { when: { all: [aboveGreen, { not: from(160, 100) }] }, severity: 'review' },
      {
        when: {
          all: [
            { field: 'hypertension_dx', is: ['yes'] },
            bpAgeAdjust ? { any: [inGreen(140), { all: [inGreen(150), from65] }] } : inGreen(140),
          ],
        },
        severity: 'caution',
      },
      {
        when: { field: 'bp_readings', noReadingWithinHours: maxAgeHours },
        severity: 'incomplete',
      },
    ],
    override: 'prescriber',
    twoSigners: true,
    evidence: [
      { id: 'bp_reading', maxAgeDays: bpScreenMaxAgeDays },
      { id: 'two_readings_in_range_on_different_days', maxAgeDays: 14, toLift: true },
      { id: 'later_reading_below_180_120', toLift: true },
    ],
    followUps: ['bp_medicines_taken_today', 'home_readings_two_weeks'],
    valid: { days: bpScreenMaxAgeDays },
    invalidatedBy: ['reading_out_of_range', 'antihypertensive_changed_or_missed', 'new_symptom'],
  }
}

const heart: Rule = {
  id: 'SCR-HEART',
  source: '[brief S90]; [src: 6]; [gen]',
  asks: [{ field: 'heart_problems' }],
  findings: [
    {
      when: {
        field: 'heart_problems',
        has: [
          'heart_failure',
          'angina',
          'valve_disease',
          'cardiomyopathy',
          'serious_rhythm',
          'heart_operation',
          'chest_pain_on_effort',
        ],
      },
      severity: 'stop',
    },
    { when: { all: [older, { field: 'mi_stroke_kind', is: ['mi'] }] }, severity: 'stop' },
    { when: { field: 'heart_problems', has: ['benign_rhythm'] }, severity: 'review' },
  ],
  override: 'prescriber',
  twoSigners: true,
  evidence: [
    { id: 'cardiology_clearance', maxAgeDays: 90, toLift: true },
    { id: 'ecg', maxAgeDays: 180, toLift: true },
  ],
  followUps: ['when_diagnosed_how_treated', 'two_flights_of_stairs', 'fainting_swelling_pain_now'],
  valid: { days: 90 },
  invalidatedBy: ['chest_pain', 'fainting', 'hospital_stay', 'heart_medicine_added'],
}

const recentHeartAttackOrStroke: Rule = {
  id: 'SCR-MI6W',
  source: '[src: 6]; stroke and TIA the same [gen]',
  asks: [
    { field: 'mi_stroke' },
    { field: 'mi_stroke_kind', when: { field: 'mi_stroke', is: ['yes'] } },
    { field: 'mi_stroke_date', when: { field: 'mi_stroke', is: ['yes'] } },
  ],
  findings: [
    {
      when: {
        all: [happened, { field: 'mi_stroke_date', daysAgo: { from: 0, to: RECENT_DAYS } }],
      },
      severity: 'stop',
    },
    { when: older, severity: 'review' },
    {
      when: { all: [happened, { not: { field: 'mi_stroke_date', daysAgo: { from: 0 } } }] },
      severity: 'incomplete',
    },
  ],
  override: 'none',
  evidence: [
    { id: 'discharge_letter' },
    { id: 'specialist_clearance_after_42_days', toLift: true },
  ],
  followUps: ['lasting_effect'],
  valid: { days: 90 },
  invalidatedBy: ['heart_attack_or_stroke'],
}

const vessels: Rule = {
  id: 'SCR-VASC',
  source: '[src: 1] contraindications of esketamine',
  asks: [{ field: 'aneurysm_avm_bleed' }],
  findings: [{ when: { field: 'aneurysm_avm_bleed', is: ['yes'] }, severity: 'stop' }],
  override: 'none',
  evidence: [{ id: 'imaging_report_if_unsure' }],
  followUps: ['which_and_repaired'],
  valid: { until: 'corrected' },
  invalidatedBy: ['new_imaging'],
}

/** Blood pressure, heart and vessels. */
export const heartRules = (parameters: ScreeningParameters): readonly Rule[] => [
  bloodPressure(parameters),
  heart,
  recentHeartAttackOrStroke,
  vessels,
]
