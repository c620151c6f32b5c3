/** Event codes (clinical rules, D.4). SNOMED where verified or, marked there, from general knowledge. */
export const ADVERSE_EVENTS = {
  altered_time: { snomed: null, fromSource: true },
  anxiety: { snomed: '48694002', fromSource: true },
  blurred_vision: { snomed: '246636008', fromSource: true },
  reduced_sensation: { snomed: null, fromSource: true },
  dry_mouth: { snomed: '87715008', fromSource: true },
  raised_blood_pressure: { snomed: '24184005', fromSource: true },
  raised_heart_rate: { snomed: '3424008', fromSource: true },
  raised_eye_pressure: { snomed: null, fromSource: true },
  raised_skull_pressure: { snomed: '271719001', fromSource: true },
  excitability: { snomed: null, fromSource: true },
  loss_of_appetite: { snomed: '79890006', fromSource: true },
  confusion: { snomed: '286933003', fromSource: true },
  nausea: { snomed: '422587007', fromSource: true },
  vomiting: { snomed: '422400008', fromSource: true },
  nystagmus: { snomed: '563001', fromSource: true },
  restlessness: { snomed: '162221009', fromSource: true },
  slurred_speech: { snomed: '289195008', fromSource: true },
  synesthesia: { snomed: null, fromSource: true },
  dissociation: { snomed: null, fromSource: false },
  sedation: { snomed: null, fromSource: false },
  dizziness: { snomed: '404640003', fromSource: false },
  vertigo: { snomed: null, fromSource: false },
  headache: { snomed: '25064002', fromSource: false },
  drowsiness: { snomed: null, fromSource: false },
  numbness: { snomed: null, fromSource: false },
  hallucination: { snomed: null, fromSource: false },
  panic: { snomed: null, fromSource: false },
  low_oxygen: { snomed: null, fromSource: false },
  slowed_breathing: { snomed: null, fromSource: false },
  fainting: { snomed: null, fromSource: false },
  fall_or_injury: { snomed: null, fromSource: false },
  laryngospasm: { snomed: null, fromSource: false },
  allergic_reaction: { snomed: null, fromSource: false },
  urinary_symptoms: { snomed: null, fromSource: false },
  jaundice: { snomed: null, fromSource: false },
  craving_or_misuse: { snomed: null, fromSource: false },
  suicidal_thoughts: { snomed: '6471006', fromSource: false },
  mania: { snomed: '231494001', fromSource: false },
  psychosis: { snomed: '69322001', fromSource: false },
  sleep_problems: { snomed: null, fromSource: false },
} as const satisfies Readonly<Record<string, { snomed: string | null; fromSource: boolean }>>
export type AdverseEventCode = keyof typeof ADVERSE_EVENTS

/** 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death [src: 23]. */
export type Grade = 1 | 2 | 3 | 4 | 5

export type NextSessions = 'open' | 'next_blocked' | 'all_blocked'

export interface EventAlerting {
  readonly tell: 'log' | 'guide_and_clinician_next_day' | 'clinician_now' | 'emergency_and_director'
  readonly sessions: NextSessions
  readonly remsReport: boolean
}

/** Who is told of an adverse event and what it blocks; serious outranks the grade (clinical rules, D.4). */
export function alertingOf(
  grade: Grade,
  serious: boolean,
  route: 'esketamine' | 'other',
): EventAlerting {
  const remsReport = route === 'esketamine'
  if (serious || grade >= 4) {
    return { tell: 'emergency_and_director', sessions: 'all_blocked', remsReport }
  }
  if (grade === 3) return { tell: 'clinician_now', sessions: 'next_blocked', remsReport }
  return grade === 2
    ? { tell: 'guide_and_clinician_next_day', sessions: 'open', remsReport }
    : { tell: 'log', sessions: 'open', remsReport }
}
