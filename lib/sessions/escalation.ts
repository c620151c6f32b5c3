export type EscalationTrigger =
  | 'life_in_danger'
  | 'alarm_value'
  | 'suicidal_statement'
  | 'video_lost'
  | 'monitor_left'
  | 'boundary_concern'

export interface EscalationStep {
  /** Key of the sentence in the catalogue. */
  readonly key: string
  /** Minutes after the trigger by which it is done; 0 is at once. */
  readonly withinMin: number
}

/** What is done when something goes wrong, in order (clinical rules, D.7). */
export const ESCALATION: Readonly<Record<EscalationTrigger, readonly EscalationStep[]>> = {
  life_in_danger: [
    { key: 'call_911', withinMin: 0 },
    { key: 'call_clinician', withinMin: 1 },
    { key: 'monitor_stays', withinMin: 0 },
    { key: 'read_address', withinMin: 0 },
  ],
  alarm_value: [{ key: 'clinician_joins', withinMin: 2 }],
  suicidal_statement: [
    { key: 'stay_on_line', withinMin: 0 },
    { key: 'call_clinician', withinMin: 0 },
    { key: 'show_988', withinMin: 0 },
    { key: 'call_911_if_imminent', withinMin: 0 },
  ],
  video_lost: [
    { key: 'call_client', withinMin: 2 },
    { key: 'call_monitor', withinMin: 5 },
    { key: 'call_emergency_contact', withinMin: 10 },
    { key: 'welfare_check', withinMin: 10 },
  ],
  monitor_left: [
    { key: 'guide_stays_on_video', withinMin: 0 },
    { key: 'find_replacement', withinMin: 10 },
    { key: 'call_clinician', withinMin: 10 },
  ],
  boundary_concern: [
    { key: 'stop_contact', withinMin: 0 },
    { key: 'call_supervisor', withinMin: 0 },
    { key: 'document', withinMin: 0 },
  ],
}
