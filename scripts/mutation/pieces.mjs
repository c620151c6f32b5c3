/**
 * The rules and policies that are mutated, a piece a subject, and the tests that have to notice. A piece runs
 * its own subject's tests only: a rule that another subject's tests hold up is not held up.
 *
 * @type {Readonly<Record<string, { mutate: readonly string[], tests: readonly string[] }>>}
 */
export const pieces = {
  time: { mutate: ['lib/time/{instant,zone}.ts'], tests: ['lib/time/*.test.ts'] },
  auth: { mutate: ['lib/auth/{delay,fresh,next-path}.ts'], tests: ['lib/auth/*.test.ts'] },
  clinics: { mutate: ['lib/clinics/rules.ts'], tests: ['lib/clinics/*.test.ts'] },
  people: { mutate: ['lib/people/{duties,rules}.ts'], tests: ['lib/people/*.test.ts'] },
  protocols: { mutate: ['lib/protocols/{rules,settings}.ts'], tests: ['lib/protocols/*.test.ts'] },
  consents: {
    mutate: ['lib/consents/{rules,understanding}.ts'],
    tests: ['lib/consents/*.test.ts'],
  },
  alerts: { mutate: ['lib/alerts/{ladder,response-times}.ts'], tests: ['lib/alerts/*.test.ts'] },
  aftercare: {
    mutate: [
      'lib/aftercare/{check-in-alerts,check-in-events,check-ins,restrictions,sleep,window}.ts',
    ],
    tests: ['lib/aftercare/*.test.ts', 'lib/rules/cases/{checkin,post}.test.ts'],
  },
  measures: {
    mutate: ['lib/measures/{askings,baseline,change,cssrs,cssrs-flow,scoring}.ts'],
    tests: ['lib/measures/*.test.ts', 'lib/rules/cases/instrument.test.ts'],
  },
  booking: {
    mutate: [
      'lib/booking/{clearance-rules,exceptions,interval,open-hours,reminders,slots,spans,waitlist}.ts',
    ],
    tests: ['lib/booking/!(ics).test.ts'],
  },
  sessions: {
    mutate: [
      'lib/sessions/{adverse-events,alarm-marks,alarms,clocks,discharge,escalation,events,looks,states}.ts',
      'lib/sessions/{exposure-rules,report-rules,second-check-rules,vital-bands,vitals,vitals-rules}.ts',
    ],
    tests: ['lib/sessions/*.test.ts', 'lib/rules/cases/{session,vitals}.test.ts'],
  },
  medications: {
    mutate: [
      'lib/medications/{changes,client-medicine,distance,look-alikes,markers,matching,names,normalise}.ts',
    ],
    tests: ['lib/medications/*.test.ts', 'lib/rules/cases/medmatch.test.ts'],
  },
  preparation: {
    mutate: [
      'lib/preparation/{case-facts,last-event,lifts,medicine,medicine-steps,open-questions,patches,timeline}.ts',
      'lib/preparation/rules/*.ts',
    ],
    tests: ['lib/preparation/**/*.test.ts', 'lib/rules/cases/gate.test.ts'],
  },
  screening: {
    mutate: [
      'lib/screening/{clearance,differences,events,facts,freshness,holds,lift-rules,rules,under-rules}.ts',
    ],
    tests: ['lib/screening/*.test.ts', 'lib/rules/cases/screening.test.ts'],
  },
  ruleset: {
    mutate: ['lib/screening/ruleset.ts', 'lib/screening/ruleset/*.ts'],
    tests: ['lib/screening/*.test.ts', 'lib/rules/cases/screening.test.ts'],
  },
  integration: { mutate: ['lib/integration/rules.ts'], tests: ['lib/integration/*.test.ts'] },
  messages: { mutate: ['lib/messages/urgent-words.ts'], tests: ['lib/messages/*.test.ts'] },
  overview: { mutate: ['lib/overview/{next-step,station}.ts'], tests: ['lib/overview/*.test.ts'] },
  policies: {
    mutate: ['lib/kernel/viewer.ts', 'lib/*/policy.ts', 'lib/*/*-policy.ts'],
    tests: ['lib/kernel/viewer.test.ts', 'lib/*/policy.test.ts', 'lib/*/*-policy.test.ts'],
  },
}
