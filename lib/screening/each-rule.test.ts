import { describe, expect, test } from 'vitest'
import { type RuleId, ruleIds } from '@/lib/screening/model'
import type { Evidence } from '@/lib/screening/rule'
import { screeningRuleSet } from '@/lib/screening/ruleset'

/**
 * What a clinician reads beside a finding, rule by rule as section B of the clinical rules has it: who may lift its stop
 * and whether two sign, how long an answer holds, what is looked at and how old it may be, what is asked next, and what
 * opens the rule again.
 */
type Row = readonly [
  rule: RuleId,
  lifts: string,
  holds: string,
  evidence: readonly string[],
  asksNext: readonly string[],
  opensAgain: readonly string[],
]

const { rules } = screeningRuleSet()

const evidenceInWords = ({ id, maxAgeDays, toLift }: Evidence): string =>
  [id, maxAgeDays ? `${maxAgeDays} days` : null, toLift ? 'to lift' : null]
    .filter((part) => part !== null)
    .join(', ')

const rows: readonly Row[] = [
  [
    'SCR-AGE',
    'none',
    'next_session',
    ['government_id_seen'],
    ['falls_kidney_cognition_lower_start'],
    ['date_of_birth_corrected'],
  ],
  [
    'SCR-CONSENT',
    'none',
    '365 days',
    ['signed_consent_in_force', 'guardian_document, to lift'],
    ['guardian_or_power_of_attorney'],
    ['consent_text_changed', 'consent_withdrawn'],
  ],
  [
    'SCR-ALLERGY',
    'none',
    'corrected',
    ['allergy_record_if_unsure'],
    ['what_happened_when_how_treated'],
    ['allergic_reaction'],
  ],
  [
    'SCR-PSYCHOSIS',
    'none',
    'next_session',
    ['mental_state_examination'],
    ['how_often_and_last', 'only_falling_asleep_grief_fever_substance'],
    ['psychosis_symptom', 'family_or_monitor_report'],
  ],
  [
    'SCR-MANIA',
    'none',
    'next_session',
    ['mood_assessment'],
    ['days_in_a_row', 'after_antidepressant_or_steroid'],
    ['mania_symptom', 'short_sleep_three_nights'],
  ],
  [
    'SCR-SCZ',
    'prescriber',
    '90 days',
    ['psychiatrist_note, 90 days, to lift'],
    ['who_diagnosed_when', 'current_treatment'],
    ['relapse', 'antipsychotic_changed'],
  ],
  [
    'SCR-PD',
    'clinician',
    '180 days',
    [],
    ['which_condition', 'crisis_in_six_months'],
    ['self_harm', 'hospital_stay'],
  ],
  [
    'SCR-MENTAL-OTHER',
    'clinician',
    '180 days',
    [],
    ['which_condition', 'current_treatment'],
    ['new_diagnosis'],
  ],
  [
    'SCR-PSYHX',
    'clinician',
    '365 days',
    ['risk_discussion_documented, to lift'],
    ['when_cause_how_long_treatment'],
    ['psychosis_symptom'],
  ],
  [
    'SCR-FAMHX',
    'clinician',
    '365 days',
    ['risk_discussion_documented, to lift'],
    ['which_relative_which_condition'],
    ['new_family_information'],
  ],
  [
    'SCR-BIPOLAR',
    'clinician',
    '180 days',
    [],
    ['last_manic_episode', 'mood_stabiliser'],
    ['mania_symptom', 'mood_stabiliser_stopped'],
  ],
  [
    'SCR-BP',
    'prescriber, two sign',
    '14 days',
    [
      'bp_reading, 14 days',
      'two_readings_in_range_on_different_days, 14 days, to lift',
      'later_reading_below_180_120, to lift',
    ],
    ['bp_medicines_taken_today', 'home_readings_two_weeks'],
    ['reading_out_of_range', 'antihypertensive_changed_or_missed', 'new_symptom'],
  ],
  [
    'SCR-HEART',
    'prescriber, two sign',
    '90 days',
    ['cardiology_clearance, 90 days, to lift', 'ecg, 180 days, to lift'],
    ['when_diagnosed_how_treated', 'two_flights_of_stairs', 'fainting_swelling_pain_now'],
    ['chest_pain', 'fainting', 'hospital_stay', 'heart_medicine_added'],
  ],
  [
    'SCR-MI6W',
    'none',
    '90 days',
    ['discharge_letter', 'specialist_clearance_after_42_days, to lift'],
    ['lasting_effect'],
    ['heart_attack_or_stroke'],
  ],
  [
    'SCR-VASC',
    'none',
    'corrected',
    ['imaging_report_if_unsure'],
    ['which_and_repaired'],
    ['new_imaging'],
  ],
  [
    'SCR-BREATH',
    'prescriber, two sign',
    '90 days',
    ['resting_spo2, to lift', 'lung_clinician_letter, 90 days, to lift'],
    ['oxygen_or_hospital_last_year', 'rescue_inhaler_per_week'],
    ['chest_infection', 'flare', 'steroid_course'],
  ],
  ['SCR-APNEA', 'clinician', '180 days', [], ['height_and_weight'], ['cpap_stopped']],
  [
    'SCR-ICP',
    'prescriber, two sign',
    '90 days',
    ['neurology_clearance, 90 days, to lift'],
    ['when_treated_headache_lying_down'],
    ['head_injury', 'severe_headache'],
  ],
  [
    'SCR-IOP',
    'prescriber, two sign',
    '180 days',
    ['eye_clinician_letter_pressure_in_range, 180 days, to lift'],
    ['which_type_drops_last_pressure'],
    ['eye_pain', 'vision_loss', 'eye_surgery'],
  ],
  [
    'SCR-THYROID',
    'prescriber, two sign',
    '90 days',
    ['tsh_in_range, 90 days, to lift'],
    ['treated_removed_or_in_remission', 'palpitations_weight_loss_tremor_now'],
    ['antithyroid_changed', 'thyroid_symptom'],
  ],
  [
    'SCR-OTHER',
    'prescriber, two sign',
    '90 days',
    ['treating_clinician_note, 90 days, to lift'],
    ['what_is_it_who_treats_is_it_stable'],
    ['hospital_stay', 'new_diagnosis'],
  ],
  [
    'SCR-PREG',
    'none',
    'next_session',
    ['negative_pregnancy_test, 7 days'],
    ['contraception'],
    ['missed_period', 'unprotected_sex', 'contraception_stopped'],
  ],
  ['SCR-NURSING', 'none', 'next_session', [], ['planned_end_of_nursing'], ['birth']],
  ['SCR-TRYING', 'none', 'next_session', [], ['fertility_treatment'], ['pregnancy_plans_change']],
  [
    'SCR-KETUSE',
    'prescriber',
    '90 days',
    ['addiction_specialist_note, to lift'],
    ['how_often_how_much_route_last_use', 'bladder_symptoms'],
    ['early_refill_request', 'lost_medication', 'craving'],
  ],
  ['SCR-SUD', 'clinician', '90 days', [], ['treatment_in_place'], ['relapse']],
  [
    'SCR-ALC',
    'clinician',
    '180 days',
    [],
    ['full_audit', 'withdrawal_history'],
    ['hangover_or_intoxication_at_session'],
  ],
  [
    'SCR-SI',
    'clinician',
    'next_session',
    ['clinician_safety_assessment, to lift', 'safety_plan'],
    ['means_safety_who_is_with_you_where_are_you'],
    ['positive_safety_answer', 'suicide_attempt'],
  ],
  [
    'SCR-BLADDER',
    'clinician',
    '90 days; each session: urinary_symptoms',
    ['urinalysis, 30 days'],
    ['infection_treated_since_when_ketamine_use'],
    ['urinary_symptom'],
  ],
  [
    'SCR-LIVER',
    'prescriber',
    '90 days',
    ['liver_tests, 90 days'],
    ['which_type_last_liver_tests'],
    ['jaundice', 'abnormal_liver_test'],
  ],
  [
    'SCR-SEIZURE',
    'clinician',
    '180 days',
    ['neurology_note_if_within_two_years, to lift'],
    ['seizure_medicines_never_stop_alone'],
    ['seizure'],
  ],
  [
    'SCR-COG',
    'clinician',
    '180 days',
    ['capacity_assessment'],
    ['who_helps_decide'],
    ['confusion'],
  ],
  ['SCR-PRIORREACTION', 'clinician', '365 days', [], ['what_happened'], ['serious_adverse_event']],
  [
    'SCR-MEDS',
    'clinician',
    'next_session',
    ['hold_or_continue_plan'],
    ['why_taken_who_prescribes'],
    ['medicine_changed'],
  ],
  [
    'SCR-UNKNOWNMED',
    'clinician',
    'resolved',
    ['label_or_pharmacy_list'],
    ['photo_of_label_pharmacy_imprint'],
    [],
  ],
  ['SCR-CONTRA', 'clinician', 'resolved', [], ['show_both_answers_and_ask'], []],
  [
    'SCR-MONITOR',
    'none',
    'next_session',
    ['monitor_attestation'],
    ['monitor_name_phone_relation_age'],
    ['monitor_withdraws'],
  ],
  ['SCR-LOCATION', 'none', 'next_session', [], [], ['travel']],
]

describe('each rule', () => {
  test.each(rows)('%s', (id, lifts, holds, evidence, asksNext, opensAgain) => {
    const rule = rules.find((each) => each.id === id)
    if (!rule) throw new Error(`There is no ${id}`)
    const holding = 'days' in rule.valid ? `${rule.valid.days} days` : rule.valid.until
    const each = rule.eachSession ? `; each session: ${rule.eachSession.join(', ')}` : ''
    expect([
      `${rule.override}${rule.twoSigners ? ', two sign' : ''}`,
      `${holding}${each}`,
      rule.evidence.map(evidenceInWords),
      rule.followUps,
      rule.invalidatedBy,
    ]).toEqual([lifts, holds, evidence, asksNext, opensAgain])
  })

  test('all of them are here', () => {
    expect(rows.map(([id]) => id)).toEqual(ruleIds)
  })

  test('a clinic that allows no override lets nobody lift what the source stops, and changes nothing else', () => {
    const strict = screeningRuleSet({
      screeningValidDays: 90,
      bpScreenMaxAgeDays: 14,
      pregTestMaxAgeDays: 7,
      allowPrescriberOverride: false,
      bpAgeAdjust: false,
    }).rules
    const differs = strict.filter(({ override }, index) => override !== rules[index]?.override)
    expect(differs.map(({ id }) => id)).toEqual([
      'SCR-BP',
      'SCR-HEART',
      'SCR-BREATH',
      'SCR-ICP',
      'SCR-IOP',
      'SCR-THYROID',
      'SCR-OTHER',
    ])
    expect(differs.every(({ override }) => override === 'none')).toBe(true)
  })

  test('the set says its version and by when it has to be looked at again', () => {
    expect(screeningRuleSet()).toMatchObject({ version: '1.3.0', reviewBy: '2027-05-31' })
  })
})
