import { describe, expect, test } from 'vitest'
import { matchMedicine } from '@/lib/medications/matching'
import { gateFactsOf, protocolOf } from '../case-facts'
import { gateCaseSchema } from '../case-schema'
import { type GateFinding, PREPARATION_RULES } from '../finding'
import { RULE_BASIS } from './findings'
import { evaluateGate } from './gate'
import { ALL_CLEAR } from './gate.fixture'

const gateWith = (changes: object) => {
  const input = gateCaseSchema.parse({ ...ALL_CLEAR, ...changes })
  return evaluateGate(gateFactsOf(input), protocolOf(input), matchMedicine)
}

/** Rule, decision, reason, the facts it rests on, who may lift it, the name it is about, what it opens. */
const inWords = ({ rule, decision, reason, fields, lift, subject, opens }: GateFinding): string =>
  `${rule} ${decision} ${reason} [${fields.join(' ')}] ${lift}` +
  (subject ? ` “${subject}”` : '') +
  (opens ? ` opens ${opens}` : '')

type Row = readonly [
  story: string,
  changes: object,
  findings: string[],
  notes?: string[],
  alerts?: string[],
]

const ROWS: readonly Row[] = [
  [
    'food an hour ago',
    { last_solids: { at: '2026-05-14T13:00:00-04:00', precision: 'exact' } },
    ['PRE-FOOD delay_until too_recent [lastSolids] clinician'],
  ],
  [
    'food, too late for today',
    { last_solids: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
    ['PRE-FOOD reschedule too_recent [lastSolids] clinician'],
  ],
  [
    'food, nobody knows when',
    { last_solids: { precision: 'unknown' } },
    ['PRE-FOOD incomplete time_unknown [lastSolids] clinician'],
  ],
  [
    'food, not asked',
    { last_solids: null },
    ['PRE-FOOD incomplete not_answered [lastSolids] nobody'],
  ],
  [
    'food after the start',
    { last_solids: { at: '2026-05-14T14:30:00-04:00', precision: 'exact' } },
    ['PRE-FOOD incomplete after_start [lastSolids] nobody'],
  ],
  [
    'food at an hour that the clock skipped',
    { last_solids: { local: '2026-03-08T02:30:00', tz: 'America/New_York', precision: 'exact' } },
    ['PRE-FOOD incomplete clock_skipped [lastSolids] clinician'],
  ],
  [
    'milk two hours ago',
    { last_milky_drink: { at: '2026-05-14T12:00:00-04:00', precision: 'exact' } },
    ['PRE-FOOD delay_until too_recent [lastMilkyDrink] clinician'],
  ],
  [
    'milk, not asked',
    { last_milky_drink: null },
    ['PRE-FOOD incomplete not_answered [lastMilkyDrink] nobody'],
  ],
  [
    'a drink',
    { last_liquids: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
    ['PRE-LIQ delay_until too_recent [lastLiquids] clinician'],
  ],
  [
    'a sip that is too large',
    { sip: { at: '2026-05-14T13:30:00-04:00', ml: 61, with_medicine: true } },
    ['PRE-LIQ delay_until too_recent [sip] clinician'],
  ],
  [
    'a small sip after the start',
    { sip: { at: '2026-05-14T14:01:00-04:00', ml: 30, with_medicine: true } },
    ['PRE-LIQ incomplete after_start [sip] nobody'],
  ],
  [
    'a sip of no known hour',
    { sip: { at: null, ml: 100, with_medicine: false } },
    ['PRE-LIQ incomplete time_unknown [sip] clinician'],
  ],
  [
    'alcohol',
    { last_alcohol: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' } },
    ['PRE-ALC clinician_decision too_recent [lastAlcohol] clinician'],
  ],
  ['hung over', { hangover: 'yes' }, ['PRE-ALC do_not_start answered_yes [hangover] nobody']],
  [
    'hung over, unsure',
    { hangover: 'unsure' },
    ['PRE-ALC clinician_decision unsure [hangover] clinician'],
  ],
  [
    'hung over, not asked',
    { hangover: null },
    ['PRE-ALC incomplete not_answered [hangover] nobody'],
  ],
  [
    'intoxicated',
    { intoxicated: 'yes' },
    [
      'PRE-ALC do_not_start answered_yes [intoxicated] nobody',
      'PRE-SUBST do_not_start answered_yes [intoxicated] nobody',
    ],
  ],
  [
    'intoxicated, unsure',
    { intoxicated: 'prefer_not' },
    [
      'PRE-ALC clinician_decision unsure [intoxicated] clinician',
      'PRE-SUBST clinician_decision unsure [intoxicated] clinician',
    ],
  ],
  [
    'intoxicated, not asked',
    { intoxicated: null },
    ['PRE-ALC incomplete not_answered [intoxicated] nobody'],
  ],
  [
    'cannabis',
    {
      substances: [
        { name: 'cannabis', last: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SUBST clinician_decision too_recent [substances] clinician “cannabis” opens SCR-SUD'],
  ],
  [
    'cocaine days ago',
    {
      substances: [
        { name: 'cocaine', last: { at: '2026-05-10T02:00:00-04:00', precision: 'exact' } },
      ],
    },
    [
      'PRE-SUBST clinician_decision decision_missing [substances] clinician “cocaine” opens SCR-SUD',
    ],
  ],
  [
    'a stimulant that was not prescribed',
    {
      substances: [
        {
          name: 'methylphenidate',
          last: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' },
        },
      ],
    },
    [
      'PRE-STIM reschedule too_recent [substances] prescriber “methylphenidate” opens SCR-SUD',
      'PRE-SUBST clinician_decision too_recent [substances] clinician “methylphenidate” opens SCR-SUD',
    ],
  ],
  [
    'alcohol named as a substance',
    {
      substances: [
        { name: 'alcohol', last: { at: '2026-05-13T20:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SUBST clinician_decision too_recent [substances] clinician “alcohol” opens SCR-SUD'],
  ],
  [
    'a substance nobody knows',
    {
      substances: [
        { name: 'poppers', last: { at: '2026-05-14T02:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SUBST clinician_decision too_recent [substances] clinician “poppers” opens SCR-SUD'],
  ],
  ['never used it', { substances: [{ name: 'cannabis', last: { precision: 'none' } }] }, []],
  [
    'nicotine',
    {
      substances: [
        { name: 'nicotine', last: { at: '2026-05-14T13:00:00-04:00', precision: 'exact' } },
      ],
    },
    [],
  ],
  [
    'substances, not asked',
    { substances: null },
    ['PRE-SUBST incomplete not_answered [substances] nobody'],
  ],
  [
    'a benzodiazepine',
    {
      medications_taken: [
        { name: 'alprazolam', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-BZD reschedule too_recent [medicationsTaken] prescriber “alprazolam”'],
  ],
  [
    'a benzodiazepine, unknown',
    { medications_taken: [{ name: 'alprazolam', last: { precision: 'unknown' } }] },
    ['PRE-BZD incomplete time_unknown [medicationsTaken] prescriber “alprazolam”'],
  ],
  [
    'a planned one',
    {
      medications_taken: [
        {
          name: 'alprazolam',
          last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
          approved_plan: true,
        },
      ],
    },
    [],
    ['PRE-BZD proceed by_plan [medicationsTaken] prescriber “alprazolam”'],
  ],
  [
    'a rescue dose by its name',
    {
      medications_taken: [
        { name: 'Nayzilam', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
      ],
    },
    [
      'PRE-BZD clinician_decision rescue_for_seizure [medicationsTaken] prescriber “Nayzilam” opens SCR-SEIZURE',
    ],
  ],
  [
    'a rescue dose that was ticked',
    {
      medications_taken: [
        {
          name: 'lorazepam',
          last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
          rescue_for_seizure: true,
        },
      ],
    },
    [
      'PRE-BZD clinician_decision rescue_for_seizure [medicationsTaken] prescriber “lorazepam” opens SCR-SEIZURE',
    ],
  ],
  [
    'a rescue dose, unknown when',
    { medications_taken: [{ name: 'Diastat', last: { precision: 'unknown' } }] },
    [
      'PRE-BZD incomplete time_unknown [medicationsTaken] prescriber “Diastat”',
      'PRE-BZD clinician_decision rescue_for_seizure [medicationsTaken] prescriber “Diastat” opens SCR-SEIZURE',
    ],
  ],
  [
    'a rescue dose that was not taken',
    { medications_taken: [{ name: 'Nayzilam', last: { precision: 'none' } }] },
    [],
  ],
  [
    'lorazepam as a spray is no rescue product',
    {
      medications_taken: [
        {
          name: 'lorazepam nasal spray',
          last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
        },
      ],
    },
    ['PRE-BZD reschedule too_recent [medicationsTaken] prescriber “lorazepam nasal spray”'],
  ],
  [
    'a stimulant',
    {
      medications_taken: [
        {
          name: 'methylphenidate',
          last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
        },
      ],
    },
    ['PRE-STIM reschedule too_recent [medicationsTaken] prescriber “methylphenidate”'],
  ],
  [
    'a stimulant patch that is still on',
    {
      medications_taken: [
        {
          name: 'Daytrana',
          last: { at: '2026-05-13T08:00:00-04:00', precision: 'exact' },
          patch_removed_at: null,
        },
      ],
    },
    ['PRE-STIM incomplete patch_still_on [medicationsTaken] prescriber “Daytrana”'],
  ],
  [
    'a patch taken off, and no word of when it was put on',
    {
      medications_taken: [
        { name: 'Daytrana', last: null, patch_removed_at: '2026-05-14T08:00:00-04:00' },
      ],
    },
    ['PRE-STIM reschedule too_recent [medicationsTaken] prescriber “Daytrana”'],
  ],
  [
    'a sedative',
    {
      medications_taken: [
        { name: 'zolpidem', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SED clinician_decision too_recent [medicationsTaken] clinician “zolpidem”'],
  ],
  [
    'an opioid',
    {
      medications_taken: [
        { name: 'oxycodone', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-OPI clinician_decision too_recent [medicationsTaken] clinician “oxycodone”'],
  ],
  [
    'a triptan',
    {
      medications_taken: [
        { name: 'sumatriptan', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SYMP clinician_decision too_recent [medicationsTaken] clinician “sumatriptan”'],
  ],
  [
    'a cannabinoid',
    {
      medications_taken: [
        { name: 'dronabinol', last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SUBST clinician_decision too_recent [medicationsTaken] clinician “dronabinol”'],
  ],
  [
    'an MAOI',
    {
      medications_taken: [
        { name: 'phenelzine', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
      ],
    },
    [
      'PRE-MAOI clinician_decision decision_missing [medicationsTaken prescriberDecisions] prescriber “phenelzine”',
    ],
  ],
  [
    'a decided MAOI',
    {
      medications_taken: [
        { name: 'phenelzine', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
      ],
      prescriber_decisions: [' Phenelzine '],
    },
    [],
    [
      'PRE-MAOI proceed decision_on_file [medicationsTaken prescriberDecisions] prescriber “phenelzine”',
    ],
  ],
  [
    'unknown',
    {
      medications_taken: [
        {
          name: 'little blue pill',
          last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' },
        },
      ],
    },
    [
      'PRE-UNKNOWNMED clinician_decision name_unknown [medicationsTaken] clinician “little blue pill”',
    ],
  ],
  [
    'unknown, unknown when',
    { medications_taken: [{ name: 'little blue pill', last: { precision: 'unknown' } }] },
    ['PRE-UNKNOWNMED incomplete time_unknown [medicationsTaken] clinician “little blue pill”'],
  ],
  [
    'unknown, not taken',
    { medications_taken: [{ name: 'little blue pill', last: { precision: 'none' } }] },
    [],
  ],
  [
    'a slip of the pen',
    {
      medications_taken: [
        { name: 'sertralin', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-UNKNOWNMED incomplete name_unconfirmed [medicationsTaken] nobody “sertralin”'],
  ],
  [
    'a steroid spray',
    {
      setting: 'in_clinic',
      route: 'intranasal_esketamine',
      ride_home: 'service',
      medications_taken: [
        { name: 'Flonase', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-NASAL delay_until too_recent [medicationsTaken] clinician “Flonase”'],
  ],
  [
    'a decongestant spray',
    {
      setting: 'in_clinic',
      route: 'intranasal_esketamine',
      ride_home: 'service',
      medications_taken: [
        { name: 'Afrin', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-NASAL delay_until too_recent [medicationsTaken] clinician “Afrin”'],
  ],
  [
    'a decongestant tablet before a nasal dose',
    {
      setting: 'in_clinic',
      route: 'intranasal_esketamine',
      ride_home: 'service',
      medications_taken: [
        { name: 'Sudafed PE', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-SYMP clinician_decision too_recent [medicationsTaken] clinician “Sudafed PE”'],
  ],
  [
    'a phenylephrine spray before a nasal dose',
    {
      setting: 'in_clinic',
      route: 'intranasal_esketamine',
      ride_home: 'service',
      medications_taken: [
        {
          name: 'phenylephrine nasal spray',
          last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' },
        },
      ],
    },
    ['PRE-NASAL delay_until too_recent [medicationsTaken] clinician “phenylephrine nasal spray”'],
  ],
  [
    'an antidepressant before a nasal dose',
    {
      setting: 'in_clinic',
      route: 'intranasal_esketamine',
      ride_home: 'service',
      medications_taken: [
        { name: 'sertraline', last: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
      ],
    },
    [],
  ],
  [
    'medicines, not asked',
    { medications_taken: null },
    [
      'PRE-BZD incomplete not_answered [medicationsTaken] nobody',
      'PRE-STIM incomplete not_answered [medicationsTaken] nobody',
    ],
  ],
  [
    'blood-pressure tablet missed',
    { antihypertensive: 'missed' },
    ['PRE-AHTN clinician_decision missed [antihypertensive] clinician'],
  ],
  [
    'blood-pressure tablet, unsure',
    { antihypertensive: 'unsure' },
    ['PRE-AHTN clinician_decision unsure [antihypertensive] clinician'],
  ],
  [
    'blood-pressure tablet, not asked',
    { antihypertensive: null },
    ['PRE-AHTN incomplete not_answered [antihypertensive] nobody'],
  ],
  [
    'medicines changed',
    { med_changes: 'yes' },
    ['PRE-RX-CHANGE clinician_decision answered_yes [medChanges] clinician'],
  ],
  [
    'medicines changed, unsure',
    { med_changes: 'unsure' },
    ['PRE-RX-CHANGE clinician_decision unsure [medChanges] clinician'],
  ],
  [
    'medicines changed, not asked',
    { med_changes: null },
    ['PRE-RX-CHANGE incomplete not_answered [medChanges] nobody'],
  ],
  ['pregnant', { pregnancy: 'yes' }, ['PRE-PREG do_not_start answered_yes [pregnancy] nobody']],
  [
    'pregnant, unsure',
    { pregnancy: 'unsure' },
    ['PRE-PREG clinician_decision unsure [pregnancy] clinician'],
  ],
  [
    'pregnant, not asked',
    { pregnancy: null },
    ['PRE-PREG incomplete not_answered [pregnancy] nobody'],
  ],
  [
    'thoughts',
    { safety: 'thoughts_no_plan' },
    ['PRE-SAFETY clinician_decision thoughts [safety] nobody'],
    [],
    ['A2'],
  ],
  [
    'danger',
    { safety: 'plan_or_intent' },
    ['PRE-SAFETY crisis danger [safety] nobody'],
    [],
    ['A1'],
  ],
  ['safety, not asked', { safety: null }, ['PRE-SAFETY incomplete not_answered [safety] nobody']],
  [
    'fever',
    { illness: ['fever'] },
    ['PRE-ILL clinician_decision illness [illness] clinician “fever”'],
  ],
  [
    'chest pain',
    { illness: ['chest_pain_now'] },
    ['PRE-ILL do_not_start emergency_symptom [illness] nobody “chest_pain_now”'],
  ],
  ['illness, not asked', { illness: null }, ['PRE-ILL incomplete not_answered [illness] nobody']],
  [
    'glucose 69',
    { glucose_lowering: true, glucose_mg_dl: 69 },
    ['PRE-GLUC do_not_start too_low [glucoseMgDl glucoseLowering] nobody'],
  ],
  [
    'glucose 301',
    { glucose_lowering: true, glucose_mg_dl: 301 },
    ['PRE-GLUC clinician_decision too_high [glucoseMgDl glucoseLowering] clinician'],
  ],
  [
    'glucose not measured',
    { glucose_lowering: true },
    ['PRE-GLUC incomplete not_answered [glucoseMgDl] nobody'],
  ],
  [
    'glucose, question open',
    { glucose_lowering: null },
    ['PRE-GLUC incomplete not_answered [glucoseLowering] nobody'],
  ],
  [
    'insulin on the list',
    {
      medications_taken: [
        { name: 'insulin', last: { at: '2026-05-14T08:00:00-04:00', precision: 'exact' } },
      ],
    },
    ['PRE-GLUC incomplete not_answered [glucoseMgDl] nobody'],
  ],
  [
    'screening crisis',
    { screening_decision: 'crisis' },
    ['PRE-SCREEN-VALID crisis danger [screeningDecision] nobody'],
  ],
  [
    'screening stop',
    { screening_decision: 'stop' },
    ['PRE-SCREEN-VALID do_not_start not_cleared [screeningDecision] nobody'],
  ],
  [
    'screening incomplete',
    { screening_decision: 'incomplete' },
    ['PRE-SCREEN-VALID incomplete unresolved [screeningDecision] nobody'],
  ],
  [
    'screening review',
    { screening_decision: 'review' },
    ['PRE-SCREEN-VALID clinician_decision unresolved [screeningDecision] nobody'],
  ],
  [
    'screening missing',
    { screening_decision: null },
    ['PRE-SCREEN-VALID incomplete not_answered [screeningDecision] nobody'],
  ],
  [
    'screening expired',
    { screening_date: '2026-02-12' },
    ['PRE-SCREEN-VALID incomplete expired [screeningDate] nobody'],
  ],
  [
    'screening without a date',
    { screening_date: null },
    ['PRE-SCREEN-VALID incomplete expired [screeningDate] nobody'],
  ],
  [
    'screening dated tomorrow',
    { screening_date: '2026-05-15' },
    ['PRE-SCREEN-VALID incomplete expired [screeningDate] nobody'],
  ],
  [
    'consent outdated',
    { consent: 'outdated' },
    ['PRE-CONSENT incomplete not_signed [consent] nobody'],
  ],
  [
    'too early by order',
    { interval_ok: false },
    ['PRE-INTERVAL do_not_start not_allowed [intervalOk] prescriber'],
  ],
  [
    'interval unknown',
    { interval_ok: null },
    ['PRE-INTERVAL incomplete not_answered [intervalOk] nobody'],
  ],
  [
    'monitor not sober',
    { monitor: { present: true, age_18_plus: true, whole_session: true, sober: false } },
    ['PRE-MONITOR do_not_start answered_no [monitor] nobody'],
  ],
  [
    'monitor half told',
    { monitor: { present: true, age_18_plus: true, whole_session: true, sober: null } },
    ['PRE-MONITOR incomplete not_answered [monitor] nobody'],
  ],
  ['no monitor named', { monitor: null }, ['PRE-MONITOR incomplete not_answered [monitor] nobody']],
  [
    'no ride',
    { setting: 'in_clinic', route: 'oral', ride_home: 'none' },
    ['PRE-RIDE do_not_start answered_no [rideHome] nobody'],
  ],
  [
    'ride, not asked',
    { setting: 'in_clinic', route: 'oral', ride_home: null },
    ['PRE-RIDE incomplete not_answered [rideHome] nobody'],
  ],
  ['not clothed', { clothed: 'no' }, ['PRE-CLOTH do_not_start answered_no [clothed] nobody']],
  ['clothed, not asked', { clothed: null }, ['PRE-CLOTH incomplete not_answered [clothed] nobody']],
  [
    'address not confirmed',
    { address_confirmed: false },
    ['PRE-LOC incomplete not_confirmed [addressConfirmed] nobody'],
  ],
  [
    'state not licensed',
    { state_allowed: false },
    ['PRE-LOC do_not_start not_allowed [stateAllowed] nobody'],
  ],
  [
    'state unknown',
    { state_allowed: null },
    ['PRE-LOC incomplete not_answered [stateAllowed] nobody'],
  ],
  [
    'route not for home',
    { route: 'intramuscular' },
    ['PRE-LOC do_not_start not_allowed [route setting] nobody'],
  ],
  ['route unknown', { route: null }, ['PRE-LOC incomplete not_answered [route] nobody']],
  [
    'racemic spray at home',
    { route: 'intranasal_racemic' },
    ['PRE-LOC do_not_start not_allowed [route setting] nobody'],
  ],
  [
    'place not safe',
    { space_safe: false },
    ['PRE-SPACE incomplete not_confirmed [spaceSafe] nobody'],
  ],
]

describe('every finding of the day says what it rests on and who may lift it (clinical rules, C.1)', () => {
  test.each(ROWS.map(([story, ...row]) => ({ story, row })))('$story', ({ row }) => {
    const [changes, findings, notes = [], alerts = []] = row
    const result = gateWith(changes)
    expect(result.findings.map(inWords)).toEqual(findings)
    expect(result.notes.map(inWords)).toEqual(notes)
    expect(result.alerts).toEqual(alerts)
  })
})

describe('where each rule comes from and who may lift it', () => {
  test.each([
    ['PRE-FOOD', '[brief S119]', 'clinician'],
    ['PRE-LIQ', '[brief S120]', 'clinician'],
    ['PRE-BZD', '[brief S114]', 'prescriber'],
    ['PRE-STIM', '[brief S115]', 'prescriber'],
    ['PRE-AHTN', '[brief S116]', 'clinician'],
    ['PRE-ALC', '[brief S117, S118] [gen]', 'clinician'],
    ['PRE-SUBST', '[gen]', 'clinician'],
    ['PRE-SED', '[gen]', 'clinician'],
    ['PRE-OPI', '[gen] [src: 2, 9]', 'clinician'],
    ['PRE-SYMP', '[gen] [src: 2]', 'clinician'],
    ['PRE-NASAL', '[src: 4]', 'clinician'],
    ['PRE-MAOI', '[src: 2, 9]', 'prescriber'],
    ['PRE-RX-CHANGE', '[gen]', 'clinician'],
    ['PRE-UNKNOWNMED', '[gen]', 'clinician'],
    ['PRE-SCREEN-VALID', '[gen]', 'nobody'],
    ['PRE-PREG', '[brief S95]', 'nobody'],
    ['PRE-SAFETY', '[gen]', 'nobody'],
    ['PRE-ILL', '[gen]', 'clinician'],
    ['PRE-CONSENT', '[gen]', 'nobody'],
    ['PRE-MONITOR', '[brief S121]', 'nobody'],
    ['PRE-RIDE', '[brief S10, S112] [src: 4]', 'nobody'],
    ['PRE-CLOTH', '[brief S36]', 'nobody'],
    ['PRE-LOC', '[gen]', 'nobody'],
    ['PRE-SPACE', '[gen, from S110, S111]', 'nobody'],
    ['PRE-GLUC', '[gen]', 'clinician'],
    ['PRE-INTERVAL', '[gen]', 'prescriber'],
  ] as const)('%s: %s, %s', (rule, source, lift) => {
    expect(RULE_BASIS[rule]).toEqual({ source, lift })
  })

  test('are all of them', () => {
    expect(Object.keys(RULE_BASIS).toSorted()).toEqual(PREPARATION_RULES.toSorted())
  })
})
