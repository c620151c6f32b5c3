import { describe, expect, test } from 'vitest'
import { gateWith, IN_CLINIC, taken, today, yesterday } from './gate.fixture'

type Row = readonly [story: string, changes: object, decision: string, reasons: string[]]

const decides = (rows: readonly Row[]): void => {
  test.each(rows)('%s', (_story, changes, decision, reasons) => {
    const result = gateWith({ ...changes })
    expect({ decision: result.decision, reasons: result.reasons.toSorted() }).toEqual({
      decision,
      reasons,
    })
  })
}

describe('Food and drink [brief S119, S120]', () => {
  decides([
    ['all clear', {}, 'proceed', []],
    ['ate 3 h before', { last_solids: today('11:00') }, 'proceed', []],
    ['ate 2 h 59 min before', { last_solids: today('11:01') }, 'delay_until', ['PRE-FOOD']],
    [
      'ate 1 h before: a wait of exactly 2 h',
      { last_solids: today('13:00') },
      'delay_until',
      ['PRE-FOOD'],
    ],
    [
      'ate 59 min before: a wait of 121 min',
      { last_solids: today('13:01') },
      'reschedule',
      ['PRE-FOOD'],
    ],
    [
      'latte 2 h before counts as food',
      { last_milky_drink: today('12:00') },
      'delay_until',
      ['PRE-FOOD'],
    ],
    ['did not eat today', { last_solids: { precision: 'none' } }, 'proceed', []],
    ['does not remember', { last_solids: { precision: 'unknown' } }, 'incomplete', ['PRE-FOOD']],
    ['did not answer', { last_solids: null }, 'incomplete', ['PRE-FOOD']],
    [
      'a meal after the start is no answer',
      { last_solids: today('14:01') },
      'incomplete',
      ['PRE-FOOD'],
    ],
    ['drank 60 min before', { last_liquids: today('13:00') }, 'proceed', []],
    ['drank 59 min before', { last_liquids: today('13:01') }, 'delay_until', ['PRE-LIQ']],
    [
      '60 ml sip with a medicine',
      { sip: { at: '2026-05-14T13:50:00-04:00', ml: 60, with_medicine: true } },
      'proceed',
      [],
    ],
    [
      '61 ml sip',
      { sip: { at: '2026-05-14T13:50:00-04:00', ml: 61, with_medicine: true } },
      'delay_until',
      ['PRE-LIQ'],
    ],
    [
      'a sip without a medicine',
      { sip: { at: '2026-05-14T13:50:00-04:00', ml: 20, with_medicine: false } },
      'delay_until',
      ['PRE-LIQ'],
    ],
    [
      'a sip of unknown size, long before',
      { sip: { at: '2026-05-14T12:00:00-04:00', ml: null, with_medicine: true } },
      'proceed',
      [],
    ],
    [
      'about noon, give or take 30 min',
      { last_solids: { at: '2026-05-14T10:45:00-04:00', precision: 'approx', plus_minus_min: 30 } },
      'delay_until',
      ['PRE-FOOD'],
    ],
  ])
})

describe('Medicines and their windows [brief S114-S116] [gen]', () => {
  decides([
    ['alprazolam exactly 24 h before', taken('alprazolam', yesterday('14:00')), 'proceed', []],
    [
      'alprazolam 23 h 59 min before: 1 min to wait',
      taken('alprazolam', yesterday('14:01')),
      'delay_until',
      ['PRE-BZD'],
    ],
    ['alprazolam last night', taken('alprazolam', yesterday('22:00')), 'reschedule', ['PRE-BZD']],
    [
      'alprazolam last night, with a plan',
      taken('alprazolam', yesterday('22:00'), { approved_plan: true }),
      'proceed',
      [],
    ],
    [
      'a plan that ended yesterday',
      taken('alprazolam', yesterday('22:00'), { approved_plan: { expires_at: '2026-05-13' } }),
      'reschedule',
      ['PRE-BZD'],
    ],
    [
      'a plan through today',
      taken('alprazolam', yesterday('22:00'), { approved_plan: { expires_at: '2026-05-14' } }),
      'proceed',
      [],
    ],
    [
      'lorazepam "yesterday"',
      taken('lorazepam', { date: '2026-05-13', tz: 'America/New_York', precision: 'date_only' }),
      'reschedule',
      ['PRE-BZD'],
    ],
    [
      'alprazolam, no idea when',
      taken('alprazolam', { precision: 'unknown' }),
      'incomplete',
      ['PRE-BZD'],
    ],
    [
      'rescue for a seizure two days ago',
      taken(
        'lorazepam',
        { at: '2026-05-12T14:00:00-04:00', precision: 'exact' },
        { rescue_for_seizure: true },
      ),
      'clinician_decision',
      ['PRE-BZD'],
    ],
    [
      'methylphenidate this morning',
      taken('methylphenidate', today('08:00')),
      'reschedule',
      ['PRE-STIM'],
    ],
    [
      'patch put on two days ago, off since yesterday 18:00',
      taken(
        'Daytrana',
        { at: '2026-05-12T08:00:00-04:00', precision: 'exact' },
        { patch_removed_at: '2026-05-13T18:00:00-04:00' },
      ),
      'reschedule',
      ['PRE-STIM'],
    ],
    [
      'patch put on two days ago, off for 24 h',
      taken(
        'Daytrana',
        { at: '2026-05-12T08:00:00-04:00', precision: 'exact' },
        { patch_removed_at: '2026-05-13T14:00:00-04:00' },
      ),
      'proceed',
      [],
    ],
    [
      'patch still on',
      taken(
        'Daytrana',
        { at: '2026-05-12T08:00:00-04:00', precision: 'exact' },
        { patch_removed_at: null },
      ),
      'incomplete',
      ['PRE-STIM'],
    ],
    [
      'zolpidem last night is not a benzodiazepine',
      taken('zolpidem', yesterday('22:00')),
      'clinician_decision',
      ['PRE-SED'],
    ],
    ['zolpidem exactly 24 h before', taken('zolpidem', yesterday('14:00')), 'proceed', []],
    [
      'oxycodone this morning',
      taken('oxycodone', today('08:00')),
      'clinician_decision',
      ['PRE-OPI'],
    ],
    [
      'oxycodone by plan',
      taken('oxycodone', today('08:00'), { approved_plan: true }),
      'proceed',
      [],
    ],
    [
      'sumatriptan this morning',
      taken('sumatriptan', today('08:00')),
      'clinician_decision',
      ['PRE-SYMP'],
    ],
    [
      'no plan covers a triptan',
      taken('sumatriptan', today('08:00'), { approved_plan: true }),
      'clinician_decision',
      ['PRE-SYMP'],
    ],
    [
      'dronabinol last night',
      taken('dronabinol', yesterday('22:00')),
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'a setting of 12 h for sedatives',
      { ...taken('zolpidem', yesterday('22:00')), settings: { sedative_window_h: 12 } },
      'proceed',
      [],
    ],
    [
      'nasal steroid before a nasal dose',
      { ...IN_CLINIC, route: 'intranasal_esketamine', ...taken('Flonase', today('13:30')) },
      'delay_until',
      ['PRE-NASAL'],
    ],
    [
      'nasal steroid exactly 1 h before a nasal dose',
      { ...IN_CLINIC, route: 'intranasal_esketamine', ...taken('Flonase', today('13:00')) },
      'proceed',
      [],
    ],
    ['nasal steroid before a tablet', taken('Flonase', today('13:30')), 'proceed', []],
    [
      'decongestant spray before a tablet',
      taken('Afrin', today('12:00')),
      'clinician_decision',
      ['PRE-SYMP'],
    ],
    [
      'decongestant spray 2 h before a nasal dose',
      { ...IN_CLINIC, route: 'intranasal_esketamine', ...taken('Afrin', today('12:00')) },
      'proceed',
      [],
    ],
    [
      'an MAOI needs a decision whatever the time',
      taken('phenelzine', { at: '2026-05-01T08:00:00-04:00', precision: 'exact' }),
      'clinician_decision',
      ['PRE-MAOI'],
    ],
    [
      'an MAOI with a decision on file',
      { ...taken('phenelzine', today('08:00')), prescriber_decisions: ['Phenelzine'] },
      'proceed',
      [],
    ],
    [
      'a name nobody knows, this morning',
      taken('little blue pill', today('08:00')),
      'clinician_decision',
      ['PRE-UNKNOWNMED'],
    ],
    [
      'a name nobody knows, two days ago',
      taken('little blue pill', { at: '2026-05-12T08:00:00-04:00', precision: 'exact' }),
      'proceed',
      [],
    ],
    [
      'a suggestion not confirmed also speaks as its candidate',
      taken('xanex', yesterday('22:00')),
      'incomplete',
      ['PRE-BZD', 'PRE-UNKNOWNMED'],
    ],
    [
      'a line that is not understood is no milder than what it names',
      taken('half a lorazepam from mother', yesterday('22:00')),
      'reschedule',
      ['PRE-BZD', 'PRE-UNKNOWNMED'],
    ],
    ['a suggestion from 30 h ago', taken('xanex', yesterday('08:00')), 'proceed', []],
    [
      'two products on one line keep their rules',
      taken('xanax and zolpidem', yesterday('22:00')),
      'reschedule',
      ['PRE-BZD', 'PRE-SED'],
    ],
    ['"none" is an empty list', taken('none', null), 'proceed', []],
    ['an antidepressant has no window', taken('sertraline', today('08:00')), 'proceed', []],
    [
      'blood-pressure medicine taken',
      { ...taken('lisinopril', today('08:00')), antihypertensive: 'taken' },
      'proceed',
      [],
    ],
    [
      'blood-pressure medicine missed',
      { antihypertensive: 'missed' },
      'clinician_decision',
      ['PRE-AHTN'],
    ],
    [
      'blood-pressure medicine, not sure',
      { antihypertensive: 'unsure' },
      'clinician_decision',
      ['PRE-AHTN'],
    ],
    [
      'the list of medicines was not answered',
      { medications_taken: null },
      'incomplete',
      ['PRE-BZD', 'PRE-STIM'],
    ],
    [
      'something changed since the screening',
      { med_changes: 'prefer_not' },
      'clinician_decision',
      ['PRE-RX-CHANGE'],
    ],
  ])
})

describe('Alcohol and other substances [brief S117, S118] [gen]', () => {
  decides([
    [
      'a drink 23 h before',
      { last_alcohol: yesterday('15:00') },
      'clinician_decision',
      ['PRE-ALC'],
    ],
    ['a drink exactly 24 h before', { last_alcohol: yesterday('14:00') }, 'proceed', []],
    [
      'hung over from 30 h ago',
      { last_alcohol: yesterday('08:00'), hangover: 'yes' },
      'do_not_start',
      ['PRE-ALC'],
    ],
    [
      'intoxicated, nobody knows with what',
      { intoxicated: 'yes' },
      'do_not_start',
      ['PRE-ALC', 'PRE-SUBST'],
    ],
    ['not sure about a hangover', { hangover: 'unsure' }, 'clinician_decision', ['PRE-ALC']],
    [
      'cannabis 20 h before',
      { substances: [{ name: 'cannabis', last: yesterday('18:00') }] },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'cannabis 20 h before, setting 12 h',
      {
        substances: [{ name: 'cannabis', last: yesterday('18:00') }],
        settings: { cannabis_window_h: 12 },
      },
      'proceed',
      [],
    ],
    [
      'cannabis 30 h before, setting 48 h',
      {
        substances: [{ name: 'weed gummies', last: yesterday('08:00') }],
        settings: { cannabis_window_h: 48 },
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'cocaine days ago waits for a prescriber',
      {
        substances: [
          { name: 'cocaine', last: { at: '2026-05-10T08:00:00-04:00', precision: 'exact' } },
        ],
      },
      'clinician_decision',
      ['PRE-SUBST'],
    ],
    [
      'somebody else’s alprazolam last night',
      { substances: [{ name: 'alprazolam', last: yesterday('22:00') }] },
      'reschedule',
      ['PRE-BZD', 'PRE-SUBST'],
    ],
    [
      'nicotine has no rule',
      { substances: [{ name: 'nicotine', last: today('13:00') }] },
      'proceed',
      [],
    ],
    [
      'something last used at an unknown time',
      { substances: [{ name: 'poppers', last: { precision: 'unknown' } }] },
      'incomplete',
      ['PRE-SUBST'],
    ],
  ])
})

describe('The person', () => {
  decides([
    [
      'thoughts without a plan',
      { safety: 'thoughts_no_plan' },
      'clinician_decision',
      ['PRE-SAFETY'],
    ],
    ['would rather talk', { safety: 'rather_talk' }, 'crisis', ['PRE-SAFETY']],
    ['the safety question is open', { safety: null }, 'incomplete', ['PRE-SAFETY']],
    ['pregnant', { pregnancy: 'yes' }, 'do_not_start', ['PRE-PREG']],
    [
      'prefers not to say whether pregnant',
      { pregnancy: 'prefer_not' },
      'clinician_decision',
      ['PRE-PREG'],
    ],
    ['pregnancy does not apply', { pregnancy: 'not_applicable' }, 'proceed', []],
    ['migraine', { illness: ['migraine'] }, 'clinician_decision', ['PRE-ILL']],
    ['chest pain now', { illness: ['fever', 'chest_pain_now'] }, 'do_not_start', ['PRE-ILL']],
    ['glucose 69', { glucose_lowering: true, glucose_mg_dl: 69 }, 'do_not_start', ['PRE-GLUC']],
    ['glucose 70', { glucose_lowering: true, glucose_mg_dl: 70 }, 'proceed', []],
    ['glucose 300', { glucose_lowering: true, glucose_mg_dl: 300 }, 'proceed', []],
    [
      'glucose 301',
      { glucose_lowering: true, glucose_mg_dl: 301 },
      'clinician_decision',
      ['PRE-GLUC'],
    ],
    ['on insulin, no reading', { glucose_lowering: true }, 'incomplete', ['PRE-GLUC']],
    [
      'insulin is on the list, the answer says no',
      taken('insulin', today('08:00')),
      'incomplete',
      ['PRE-GLUC'],
    ],
  ])
})

describe('Clearance, consent and interval', () => {
  decides([
    ['screened 90 days ago', { screening_date: '2026-02-13' }, 'proceed', []],
    ['screened 91 days ago', { screening_date: '2026-02-12' }, 'incomplete', ['PRE-SCREEN-VALID']],
    [
      'stopped by the screening',
      { screening_decision: 'stop' },
      'do_not_start',
      ['PRE-SCREEN-VALID'],
    ],
    [
      'review not resolved',
      { screening_decision: 'review' },
      'clinician_decision',
      ['PRE-SCREEN-VALID'],
    ],
    [
      'review not resolved, and too old',
      { screening_decision: 'review', screening_date: '2026-01-01' },
      'incomplete',
      ['PRE-SCREEN-VALID'],
    ],
    ['caution is cleared', { screening_decision: 'caution' }, 'proceed', []],
    ['a crisis in the screening', { screening_decision: 'crisis' }, 'crisis', ['PRE-SCREEN-VALID']],
    ['consent of an older version', { consent: 'outdated' }, 'incomplete', ['PRE-CONSENT']],
    ['earlier than the order allows', { interval_ok: false }, 'do_not_start', ['PRE-INTERVAL']],
  ])
})

describe('The place', () => {
  decides([
    [
      'monitor will leave early',
      { monitor: { present: true, age_18_plus: true, whole_session: false, sober: true } },
      'do_not_start',
      ['PRE-MONITOR'],
    ],
    ['nothing known about a monitor', { monitor: null }, 'incomplete', ['PRE-MONITOR']],
    [
      'monitor there, sobriety not asked',
      { monitor: { present: true, age_18_plus: true, whole_session: true, sober: null } },
      'incomplete',
      ['PRE-MONITOR'],
    ],
    ['in the clinic the staff are the monitor', IN_CLINIC, 'proceed', []],
    [
      'in the clinic, no ride home',
      { ...IN_CLINIC, ride_home: 'none' },
      'do_not_start',
      ['PRE-RIDE'],
    ],
    [
      'in the clinic, ride home not named',
      { ...IN_CLINIC, ride_home: null },
      'incomplete',
      ['PRE-RIDE'],
    ],
    ['will not be clothed on video', { clothed: 'no' }, 'do_not_start', ['PRE-CLOTH']],
    ['clothing not confirmed', { clothed: null }, 'incomplete', ['PRE-CLOTH']],
    ['address not confirmed', { address_confirmed: false }, 'incomplete', ['PRE-LOC']],
    ['state not allowed', { state_allowed: false }, 'do_not_start', ['PRE-LOC']],
    ['injection at home', { route: 'intramuscular' }, 'do_not_start', ['PRE-LOC']],
    ['space not checked', { space_safe: null }, 'incomplete', ['PRE-SPACE']],
  ])
})

describe('Several findings', () => {
  decides([
    [
      'a plan outranks everything',
      { safety: 'plan_or_intent', clothed: 'no', last_solids: null },
      'crisis',
      ['PRE-CLOTH', 'PRE-FOOD', 'PRE-SAFETY'],
    ],
    [
      'not starting outranks a missing answer',
      { clothed: 'no', last_solids: null },
      'do_not_start',
      ['PRE-CLOTH', 'PRE-FOOD'],
    ],
    [
      'a missing answer outranks another day',
      { consent: 'missing', ...taken('alprazolam', today('08:00')) },
      'incomplete',
      ['PRE-BZD', 'PRE-CONSENT'],
    ],
    [
      'another day outranks a clinician',
      { illness: ['fever'], ...taken('alprazolam', today('08:00')) },
      'reschedule',
      ['PRE-BZD', 'PRE-ILL'],
    ],
    [
      'a clinician outranks a wait',
      { illness: ['fever'], last_liquids: today('13:30') },
      'clinician_decision',
      ['PRE-ILL', 'PRE-LIQ'],
    ],
  ])

  test('the earliest start is the end of the last wait', () => {
    const result = gateWith({ last_solids: today('11:30'), last_liquids: today('13:45') })
    expect(result.decision).toBe('delay_until')
    expect(result.earliestStartAt?.toISOString()).toBe('2026-05-14T18:45:00.000Z')
  })
})

test('a finding says who may lift it, what it rests on and where it comes from', () => {
  const [found] = gateWith(taken('alprazolam', yesterday('22:00'))).findings
  expect(found).toMatchObject({
    rule: 'PRE-BZD',
    reason: 'too_recent',
    subject: 'alprazolam',
    fields: ['medicationsTaken'],
    source: '[brief S114]',
    lift: 'prescriber',
    window: { hours: 24, earliest: new Date('2026-05-14T22:00:00-04:00') },
  })
})

test('a recorded plan is noted, not hidden', () => {
  const plan = taken('alprazolam', yesterday('22:00'), { approved_plan: true })
  expect(gateWith(plan).notes).toMatchObject([{ rule: 'PRE-BZD', reason: 'by_plan' }])
})

test('thoughts raise an alert together with the answer', () => {
  expect(gateWith({ safety: 'thoughts_no_plan' }).alerts).toEqual(['A2'])
  expect(gateWith({ safety: 'plan_or_intent' }).alerts).toEqual(['A1'])
  expect(gateWith({}).alerts).toEqual([])
})
