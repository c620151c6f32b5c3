import type { Rule } from '@/lib/screening/rule'

const KETAMINE = ['ketamine', 'ketalar', 'esketamine', 'spravato'] as const

/** Age, consent, allergy and earlier experience. */
export const personRules: readonly Rule[] = [
  {
    id: 'SCR-AGE',
    source: '[gen] adults only; esketamine not established under 18 [src: 5, 41]',
    asks: [{ field: 'date_of_birth' }],
    findings: [
      { when: { field: 'date_of_birth', yearsAgo: { from: 0, below: 18 } }, severity: 'stop' },
      {
        when: {
          all: [
            { not: { field: 'date_of_birth', missing: true } },
            { not: { field: 'date_of_birth', yearsAgo: { from: 0, to: 120 } } },
          ],
        },
        severity: 'incomplete',
      },
      {
        when: { field: 'date_of_birth', yearsAgo: { from: 65, to: 120 } },
        severity: 'caution',
        raises: 'SCR-AGE-65',
      },
    ],
    override: 'none',
    evidence: [{ id: 'government_id_seen' }],
    followUps: ['falls_kidney_cognition_lower_start'],
    valid: { until: 'next_session' },
    invalidatedBy: ['date_of_birth_corrected'],
  },
  {
    id: 'SCR-CONSENT',
    source: '[gen]; off-label status [brief S71]',
    asks: [{ field: 'own_decisions' }, { field: 'accepts_offlabel' }],
    findings: [
      { when: { field: 'accepts_offlabel', is: ['no'] }, severity: 'stop', override: 'none' },
      { when: { field: 'own_decisions', is: ['no'] }, severity: 'stop', override: 'prescriber' },
    ],
    override: 'none',
    evidence: [{ id: 'signed_consent_in_force' }, { id: 'guardian_document', toLift: true }],
    followUps: ['guardian_or_power_of_attorney'],
    valid: { days: 365 },
    invalidatedBy: ['consent_text_changed', 'consent_withdrawn'],
  },
  {
    id: 'SCR-ALLERGY',
    source: '[brief S87]; esketamine and excipients [src: 1]',
    asks: [
      { field: 'allergy_ketamine' },
      {
        field: 'allergy_kind',
        when: { field: 'allergy_ketamine', is: ['yes', 'unsure'] },
        optional: true,
      },
      { field: 'allergies' },
    ],
    findings: [
      {
        when: {
          all: [
            { field: 'allergy_ketamine', is: ['yes'] },
            { not: { field: 'allergy_kind', is: ['unpleasant'] } },
          ],
        },
        severity: 'stop',
      },
      { when: { field: 'allergies', mentions: KETAMINE }, severity: 'stop' },
      { when: { field: 'allergies', nearlyMentions: KETAMINE }, severity: 'review' },
    ],
    override: 'none',
    evidence: [{ id: 'allergy_record_if_unsure' }],
    followUps: ['what_happened_when_how_treated'],
    valid: { until: 'corrected' },
    invalidatedBy: ['allergic_reaction'],
  },
  {
    id: 'SCR-PRIORREACTION',
    source: '[gen]',
    asks: [{ field: 'prior_ketamine' }],
    findings: [
      { when: { field: 'prior_ketamine', is: ['bad_reaction'] }, severity: 'review' },
      {
        when: {
          all: [
            { field: 'allergy_ketamine', is: ['yes', 'unsure'] },
            { field: 'allergy_kind', is: ['unpleasant'] },
          ],
        },
        severity: 'review',
      },
    ],
    override: 'clinician',
    evidence: [],
    followUps: ['what_happened'],
    valid: { days: 365 },
    invalidatedBy: ['serious_adverse_event'],
  },
]
