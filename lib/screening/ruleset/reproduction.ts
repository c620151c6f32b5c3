import type { Condition } from '@/lib/screening/condition'
import type { Rule, ScreeningParameters } from '@/lib/screening/rule'

const notSaid = ['unsure', 'prefer_not'] as const

function pregnancy({ pregTestMaxAgeDays }: ScreeningParameters): Rule {
  const negative: Condition = {
    field: 'pregnancy_test',
    test: { result: 'negative', maxDaysAgo: pregTestMaxAgeDays },
  }
  return {
    id: 'SCR-PREG',
    source: '[brief S95]; embryo-fetal warning [src: 1]',
    asks: [
      { field: 'pregnant', unsure: 'by_rule' },
      {
        field: 'pregnancy_chance',
        when: { field: 'pregnant', is: ['no'] },
        unsure: 'by_rule',
      },
      {
        field: 'pregnancy_test',
        when: {
          any: [
            { field: 'pregnant', is: notSaid },
            { field: 'pregnancy_chance', is: ['yes', ...notSaid] },
          ],
        },
        optional: true,
      },
    ],
    findings: [
      { when: { field: 'pregnant', is: ['yes'] }, severity: 'stop' },
      { when: { field: 'pregnancy_test', test: { result: 'positive' } }, severity: 'stop' },
      {
        when: {
          all: [
            {
              any: [
                { field: 'pregnant', is: notSaid },
                { field: 'pregnancy_chance', is: ['yes', ...notSaid] },
              ],
            },
            { not: { field: 'pregnant', is: ['yes'] } },
            { not: negative },
          ],
        },
        severity: 'review',
        override: 'none',
      },
    ],
    override: 'none',
    evidence: [{ id: 'negative_pregnancy_test', maxAgeDays: pregTestMaxAgeDays }],
    followUps: ['contraception'],
    valid: { until: 'next_session' },
    invalidatedBy: ['missed_period', 'unprotected_sex', 'contraception_stopped'],
  }
}

/** Pregnancy, nursing, trying. Judged by the person's own answers alone, never by recorded sex. */
export const reproductionRules = (parameters: ScreeningParameters): readonly Rule[] => [
  pregnancy(parameters),
  {
    id: 'SCR-NURSING',
    source: '[brief S95]; [src: 1]',
    asks: [{ field: 'nursing' }],
    findings: [{ when: { field: 'nursing', is: ['yes'] }, severity: 'stop' }],
    override: 'none',
    evidence: [],
    followUps: ['planned_end_of_nursing'],
    valid: { until: 'next_session' },
    invalidatedBy: ['birth'],
  },
  {
    id: 'SCR-TRYING',
    source: '[brief S95]',
    asks: [
      { field: 'trying', when: { not: { field: 'pregnant', is: ['yes', 'not_applicable'] } } },
    ],
    findings: [
      { when: { field: 'trying', is: ['yes'] }, severity: 'stop' },
      {
        when: {
          all: [
            { field: 'pregnant', is: ['not_applicable'] },
            { field: 'trying', is: notSaid },
          ],
        },
        severity: 'review',
      },
    ],
    override: 'none',
    evidence: [],
    followUps: ['fertility_treatment'],
    valid: { until: 'next_session' },
    invalidatedBy: ['pregnancy_plans_change'],
  },
]
