/** The numbers of the rules that a step of the session was decided by; kept with each step. */
export const EVALUATOR_VERSIONS = { session: 1, vitals: 3, gate: 3, discharge: 1 } as const
