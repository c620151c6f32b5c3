import { type Rule, type RuleSet, type ScreeningParameters } from '@/lib/screening/rule'
import { ruleIds } from '@/lib/screening/model'
import { bodyRules } from '@/lib/screening/ruleset/body'
import { contradictionRule, withMarkers } from '@/lib/screening/ruleset/contradictions'
import { heartRules } from '@/lib/screening/ruleset/heart'
import { medicineRules } from '@/lib/screening/ruleset/medicines'
import { mindRules } from '@/lib/screening/ruleset/mind'
import { personRules } from '@/lib/screening/ruleset/person'
import { notes, placeRules } from '@/lib/screening/ruleset/place'
import { reproductionRules } from '@/lib/screening/ruleset/reproduction'
import { safetyAlerts, safetyRule } from '@/lib/screening/ruleset/safety'
import { substanceRules } from '@/lib/screening/ruleset/substances'

/** Clinical rules, section 0. A clinic's own values have to be signed before they count. */
export const defaultParameters: ScreeningParameters = {
  screeningValidDays: 90,
  bpScreenMaxAgeDays: 14,
  pregTestMaxAgeDays: 7,
  allowPrescriberOverride: true,
  bpAgeAdjust: false,
}

/** Where a clinic allows no override, the source's own stops cannot be lifted. [brief S87-S95] */
const asAllowed =
  ({ allowPrescriberOverride }: ScreeningParameters) =>
  (rule: Rule): Rule =>
    rule.twoSigners && !allowPrescriberOverride ? { ...rule, override: 'none' } : rule

const inOrder = (rules: readonly Rule[]): readonly Rule[] =>
  ruleIds.flatMap((id) => rules.filter((rule) => rule.id === id))

/** The screening's rules as data, with a clinic's parameters filled in. */
export const screeningRuleSet = (parameters = defaultParameters): RuleSet => ({
  id: 'stillwater-screening',
  version: '1.3.0',
  reviewBy: '2027-05-31',
  parameters,
  rules: inOrder(
    [
      ...personRules,
      ...mindRules,
      ...heartRules(parameters),
      ...bodyRules,
      ...reproductionRules(parameters),
      ...substanceRules,
      safetyRule,
      ...medicineRules,
      contradictionRule,
      ...placeRules,
    ]
      .map(withMarkers)
      .map(asAllowed(parameters)),
  ),
  alerts: safetyAlerts,
  notes,
  invalidatedBy: [
    'new_diagnosis',
    'emergency_visit_hospital_or_surgery',
    'medicine_changed',
    'pregnancy_or_missed_period',
    'head_injury',
    'seizure',
    'suicide_attempt_or_self_harm',
    'psychosis_or_mania_symptom',
    'allergic_reaction',
    'new_urinary_chest_breathing_or_eye_symptom',
    'relapse',
    'serious_adverse_event',
    'prescriber_or_route_changed',
    'ninety_days_without_session',
  ],
})
