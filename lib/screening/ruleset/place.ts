import type { Condition } from '@/lib/screening/condition'
import type { Rule, RuleSet } from '@/lib/screening/rule'

const notInClinic: Condition = { not: { field: 'setting', is: ['in_clinic'] } }

/** Who is there, and where. */
export const placeRules: readonly Rule[] = [
  {
    id: 'SCR-MONITOR',
    source: '[brief S121]; adult 18+ [src: 11, 12]',
    asks: [{ field: 'monitor_available', when: notInClinic, unsure: 'caution' }],
    findings: [
      {
        when: { all: [{ field: 'monitor_available', is: ['no'] }, notInClinic] },
        severity: 'stop',
      },
    ],
    override: 'none',
    evidence: [{ id: 'monitor_attestation' }],
    followUps: ['monitor_name_phone_relation_age'],
    valid: { until: 'next_session' },
    invalidatedBy: ['monitor_withdraws'],
  },
  {
    id: 'SCR-LOCATION',
    source: '[gen]; telehealth rule [src: 33]',
    asks: [{ field: 'state' }, { field: 'state_allowed' }, { field: 'address' }],
    findings: [{ when: { field: 'state_allowed', is: [false] }, severity: 'stop' }],
    override: 'none',
    evidence: [],
    followUps: [],
    valid: { until: 'next_session' },
    invalidatedBy: ['travel'],
  },
]

/** What staff plan for beside the decision. */
export const notes: RuleSet['notes'] = [
  {
    id: 'glucose_plan',
    when: {
      field: 'medications',
      medicine: { generics: ['insulin', 'glipizide', 'glyburide', 'glimepiride'] },
    },
  },
  {
    id: 'ask_thyroid_direction',
    when: { field: 'medications', medicine: { classes: ['thyroid_hormone'] } },
  },
  {
    id: 'may_switch_to_clinic',
    when: { all: [{ field: 'monitor_available', is: ['no'] }, notInClinic] },
  },
  {
    id: 'not_at_home',
    when: { all: [{ field: 'cssrs', is: ['high'] }, notInClinic] },
  },
]
