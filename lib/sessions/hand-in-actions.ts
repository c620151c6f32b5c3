'use server'
import type { z } from 'zod'
import { callAction } from '@/lib/kernel/action'
import type { Answer } from '@/lib/kernel/form-state'
import { handInForm } from './entry-letter'
import { handIn, handInAsMonitor } from './hand-in'

/** What was entered before a cover still goes out from behind it: an alarm does not wait for a password. */
const staffHandsIn = callAction({
  name: 'sessions.handIn',
  for: ['clinician', 'guide'],
  schema: handInForm,
  run: handIn,
  whileCovered: true,
})
const monitorHandsIn = callAction({
  name: 'sessions.handInAsMonitor',
  for: 'monitor',
  schema: handInForm,
  run: handInAsMonitor,
})

type Letter = z.input<typeof handInForm>

export async function handInAction(given: Letter): Promise<Answer<unknown>> {
  return staffHandsIn(given)
}

export async function handInAsMonitorAction(given: Letter): Promise<Answer<unknown>> {
  return monitorHandsIn(given)
}
