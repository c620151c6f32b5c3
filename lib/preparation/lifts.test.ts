import { describe, expect, test } from 'vitest'
import type { GateDecision, GateFinding, GateResult, Lift } from './finding'
import type { GateCase } from './gate-case'
import { factsBehind, type GateLift, withLifts } from './lifts'
import { finding } from './rules/findings'
import { ALL_CLEAR } from './rules/gate.fixture'

const at = (clock: string) => new Date(`2026-05-14T${clock}:00-04:00`)
const lift = (ruleId: string, factsHash: string, signerCredential = 'prescriber'): GateLift => ({
  id: `${ruleId} ${factsHash}`,
  ruleId,
  factsHash,
  signerName: 'Somebody',
  signerCredential,
  at: at('13:00'),
})
const waits = (decision: GateDecision, rule: GateFinding['rule'], earliest: string) =>
  finding(rule, decision, 'too_recent', ['lastSolids'], {
    window: { hours: 3, lastAt: at('12:00'), earliest: at(earliest) },
  })
const resultOf = (...findings: readonly GateFinding[]): GateResult => ({
  decision: 'crisis',
  reasons: [],
  findings,
  notes: [finding('PRE-BZD', 'proceed', 'by_plan', ['medicationsTaken'])],
  earliestStartAt: null,
  alerts: ['A2'],
})
/** The fingerprint of a finding's facts; here the rule and its reason are enough. */
const hashOf = ({ rule, reason }: GateFinding) => `${rule}/${reason}`

describe('a decision of a clinician takes one finding out of the answer', () => {
  const food = finding('PRE-FOOD', 'incomplete', 'time_unknown', ['lastSolids'])
  const alcohol = finding('PRE-ALC', 'clinician_decision', 'too_recent', ['lastAlcohol'])

  test('and leaves the others, the notes and the alerts', () => {
    const answer = withLifts(
      resultOf(food, alcohol),
      [lift('PRE-FOOD', 'PRE-FOOD/time_unknown')],
      hashOf,
    )
    expect(answer).toMatchObject({
      decision: 'clinician_decision',
      reasons: ['PRE-ALC'],
      alerts: ['A2'],
    })
    expect(answer.notes.map(({ rule }) => rule)).toEqual(['PRE-BZD'])
    expect(
      answer.findings.map(({ rule, factsHash, lifted }) => [rule, factsHash, lifted?.id ?? null]),
    ).toEqual([
      ['PRE-FOOD', 'PRE-FOOD/time_unknown', 'PRE-FOOD PRE-FOOD/time_unknown'],
      ['PRE-ALC', 'PRE-ALC/too_recent', null],
    ])
  })

  test.each<[string, GateLift[], GateDecision]>([
    ['no decision', [], 'incomplete'],
    ['one about another rule', [lift('PRE-ALC', 'PRE-FOOD/time_unknown')], 'incomplete'],
    ['one on other facts', [lift('PRE-FOOD', 'PRE-FOOD/not_answered')], 'incomplete'],
    [
      'an old one and a new one',
      [lift('PRE-FOOD', 'PRE-FOOD/not_answered'), lift('PRE-FOOD', 'PRE-FOOD/time_unknown')],
      'proceed',
    ],
  ])('%s: %s', (_story, lifts, decision) => {
    expect(withLifts(resultOf(food), lifts, hashOf).decision).toBe(decision)
  })

  test.each<[Lift, string, boolean]>([
    ['nobody', 'prescriber', false],
    ['nobody', 'clinician', false],
    ['clinician', 'clinician', true],
    ['clinician', 'nurse', true],
    ['prescriber', 'clinician', false],
    ['prescriber', 'nurse', false],
    ['prescriber', 'prescriber', true],
  ])('where %s may, that of a %s counts: %s', (who, credential, counts) => {
    const lifts = [lift('PRE-FOOD', 'PRE-FOOD/time_unknown', credential)]
    const answer = withLifts(resultOf({ ...food, lift: who }), lifts, hashOf)
    expect(answer.findings[0]?.lifted !== null).toBe(counts)
    expect(answer.reasons).toEqual(counts ? [] : ['PRE-FOOD'])
  })
})

describe('what still stands decides', () => {
  test('the gravest, each rule once', () => {
    const answer = withLifts(
      resultOf(
        finding('PRE-LIQ', 'delay_until', 'too_recent', ['lastLiquids']),
        finding('PRE-ILL', 'do_not_start', 'illness', ['illness']),
        finding('PRE-ILL', 'do_not_start', 'emergency_symptom', ['illness']),
      ),
      [],
      hashOf,
    )
    expect(answer).toMatchObject({ decision: 'do_not_start', reasons: ['PRE-ILL', 'PRE-LIQ'] })
  })

  test.each<[string, GateFinding[], string | null]>([
    ['nothing is waited for', [], null],
    ['one wait', [waits('delay_until', 'PRE-FOOD', '15:00')], '15:00'],
    [
      'the longest of several, another day too',
      [waits('delay_until', 'PRE-FOOD', '15:00'), waits('reschedule', 'PRE-BZD', '19:00')],
      '19:00',
    ],
    [
      'what a clinician decides is no wait',
      [waits('clinician_decision', 'PRE-ALC', '19:00')],
      null,
    ],
    [
      'a wait whose end nobody knows',
      [finding('PRE-FOOD', 'delay_until', 'too_recent', ['lastSolids'])],
      null,
    ],
  ])('the start comes after %s', (_story, findings, earliest) => {
    const answer = withLifts(resultOf(...findings), [], hashOf)
    expect(answer.earliestStartAt).toEqual(earliest && at(earliest))
  })
})

describe('the facts that a decision is bound to', () => {
  const facts: GateCase = {
    ...ALL_CLEAR,
    illness: [],
    substances: [],
    medications_taken: [
      { name: 'zolpidem', last: null },
      { name: 'alprazolam', last: null },
    ],
    prescriber_decisions: ['alprazolam', 'phenelzine'],
    screening_look: 'owed',
  }
  const values = (given: GateFinding) => factsBehind(given, facts).values

  test('are the planned start, the rule, the reason and what it is about', () => {
    const about = { subject: 'zolpidem' }
    expect(
      factsBehind(
        finding('PRE-SED', 'incomplete', 'time_unknown', ['medicationsTaken'], about),
        facts,
      ),
    ).toEqual({
      plannedStartAt: ALL_CLEAR.planned_start_at,
      rule: 'PRE-SED',
      reason: 'time_unknown',
      subject: 'zolpidem',
      values: [['medicationsTaken', [{ name: 'zolpidem', last: null }]]],
    })
    expect(factsBehind(finding('PRE-SAFETY', 'crisis', 'danger', ['safety']), facts)).toMatchObject(
      {
        subject: null,
        values: [['safety', 'no']],
      },
    )
  })

  test('of a list are the line it speaks of, and the whole list where it speaks of none', () => {
    const maoi = ['medicationsTaken', 'prescriberDecisions'] as const
    const about = { subject: 'alprazolam' }
    expect(
      values(finding('PRE-MAOI', 'clinician_decision', 'decision_missing', maoi, about)),
    ).toEqual([
      ['medicationsTaken', [{ name: 'alprazolam', last: null }]],
      ['prescriberDecisions', ['alprazolam']],
    ])
    expect(values(finding('PRE-BZD', 'incomplete', 'not_answered', ['medicationsTaken']))).toEqual([
      ['medicationsTaken', facts.medications_taken],
    ])
  })

  test('of changed medicines are the whole list, whatever line is named', () => {
    const changed = finding('PRE-RX-CHANGE', 'clinician_decision', 'answered_yes', ['medChanges'], {
      subject: 'zolpidem',
    })
    expect(values(changed)).toEqual([
      ['medChanges', 'no'],
      ['medicationsTaken', facts.medications_taken],
    ])
  })

  test('are found for every fact that a finding can rest on', () => {
    const all = finding('PRE-FOOD', 'incomplete', 'not_answered', [
      'screeningDecision',
      'screeningDate',
      'screeningLook',
      'lastSolids',
      'lastMilkyDrink',
      'lastLiquids',
      'lastAlcohol',
      'medicationsTaken',
      'prescriberDecisions',
      'medChanges',
      'rideHome',
      'addressConfirmed',
      'stateAllowed',
      'spaceSafe',
      'intervalOk',
      'glucoseLowering',
      'glucoseMgDl',
      'sip',
    ])
    expect(factsBehind(all, { ...facts, ride_home: 'service', glucose_mg_dl: 90 }).values).toEqual([
      ['screeningDecision', 'eligible'],
      ['screeningDate', '2026-05-12'],
      ['screeningLook', 'owed'],
      ['lastSolids', ALL_CLEAR.last_solids],
      ['lastMilkyDrink', ALL_CLEAR.last_milky_drink],
      ['lastLiquids', ALL_CLEAR.last_liquids],
      ['lastAlcohol', ALL_CLEAR.last_alcohol],
      ['medicationsTaken', facts.medications_taken],
      ['prescriberDecisions', facts.prescriber_decisions],
      ['medChanges', 'no'],
      ['rideHome', 'service'],
      ['addressConfirmed', true],
      ['stateAllowed', true],
      ['spaceSafe', true],
      ['intervalOk', true],
      ['glucoseLowering', false],
      ['glucoseMgDl', 90],
      ['sip', null],
    ])
  })
})
