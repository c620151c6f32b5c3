'use server'
import type { z } from 'zod'
import { callAction } from '@/lib/kernel/action'
import type { Answer } from '@/lib/kernel/form-state'
import { eventForm, vitalSignsForm } from './forms'
import { recordEvent } from './record-event'
import { recordVitalSigns } from './vital-signs'

const keepVitals = callAction({
  name: 'sessions.recordVitalSigns',
  for: ['clinician', 'guide'],
  schema: vitalSignsForm,
  run: recordVitalSigns,
})
const keepEvent = callAction({
  name: 'sessions.recordEvent',
  for: ['clinician', 'guide'],
  schema: eventForm,
  run: recordEvent,
})

/** The `entryId` inside makes a second sending harmless, however much later it comes. */
export async function recordVitalSignsAction(
  entry: z.input<typeof vitalSignsForm>,
): Promise<Answer<null>> {
  return keepVitals(entry)
}

export async function recordEventAction(entry: z.input<typeof eventForm>): Promise<Answer<null>> {
  return keepEvent(entry)
}
