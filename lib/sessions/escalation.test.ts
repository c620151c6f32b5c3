import { expect, test } from 'vitest'
import { ESCALATION } from './escalation'

test.each([
  ['life_in_danger', 'call_911 0, call_clinician 1, monitor_stays 0, read_address 0'],
  ['alarm_value', 'clinician_joins 2'],
  ['suicidal_statement', 'stay_on_line 0, call_clinician 0, show_988 0, call_911_if_imminent 0'],
  ['video_lost', 'call_client 2, call_monitor 5, call_emergency_contact 10, welfare_check 10'],
  ['monitor_left', 'guide_stays_on_video 0, find_replacement 10, call_clinician 10'],
  ['boundary_concern', 'stop_contact 0, call_supervisor 0, document 0'],
] as const)('on %s, in minutes: %s (clinical rules, D.7)', (trigger, steps) => {
  expect(ESCALATION[trigger].map(({ key, withinMin }) => `${key} ${withinMin}`).join(', ')).toBe(
    steps,
  )
})
