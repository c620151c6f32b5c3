import { expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { lookTimer, missingAttestations } from './looks'
import { dose } from './testing/observed'

test.each([
  [14, 'quiet'],
  [15, 'due'],
  [19.9, 'due'],
  [20, 'guide_calls'],
  [25, 'clinician_calls'],
  [30, 'emergency_services'],
])('%d minutes after the last look: %s', (minutes, state) => {
  expect(lookTimer(dose, addMinutes(dose, minutes)).state).toBe(state)
})

test('a monitor who has attested nothing has everything left to attest', () => {
  expect(missingAttestations(new Set())).toHaveLength(10)
  expect(missingAttestations(new Set(['sober']))).not.toContain('sober')
})
