/**
 * The rules and policies that are mutated, a piece a subject, and the tests that have to notice. A piece runs
 * its own subject's tests only: a rule that another subject's tests hold up is not held up.
 *
 * @type {Readonly<Record<string, { mutate: readonly string[], tests: readonly string[] }>>}
 */
export const pieces = {
  alerts: { mutate: ['lib/alerts/ladder.ts'], tests: ['lib/alerts/*.test.ts'] },
  aftercare: {
    mutate: ['lib/aftercare/{check-in-alerts,check-ins,restrictions,sleep,window}.ts'],
    tests: ['lib/aftercare/*.test.ts', 'lib/rules/cases/{checkin,post}.test.ts'],
  },
  measures: {
    mutate: ['lib/measures/{scoring,change,cssrs}.ts'],
    tests: ['lib/measures/*.test.ts', 'lib/rules/cases/instrument.test.ts'],
  },
  sessions: {
    mutate: ['lib/sessions/{events,states,vitals,vitals-rules,vital-bands,clocks}.ts'],
    tests: ['lib/sessions/*.test.ts', 'lib/rules/cases/{session,vitals}.test.ts'],
  },
  medications: {
    mutate: ['lib/medications/{matching,normalise,distance,markers,names,look-alikes}.ts'],
    tests: ['lib/medications/*.test.ts', 'lib/rules/cases/medmatch.test.ts'],
  },
  preparation: {
    mutate: ['lib/preparation/{last-event,medicine}.ts', 'lib/preparation/rules/*.ts'],
    tests: ['lib/preparation/**/*.test.ts', 'lib/rules/cases/gate.test.ts'],
  },
  screening: {
    mutate: ['lib/screening/{rules,holds,facts,lift-rules}.ts'],
    tests: ['lib/screening/*.test.ts', 'lib/rules/cases/screening.test.ts'],
  },
  ruleset: {
    mutate: ['lib/screening/ruleset.ts', 'lib/screening/ruleset/*.ts'],
    tests: ['lib/screening/*.test.ts', 'lib/rules/cases/screening.test.ts'],
  },
  policies: { mutate: ['lib/*/policy.ts'], tests: ['lib/*/policy.test.ts'] },
}
