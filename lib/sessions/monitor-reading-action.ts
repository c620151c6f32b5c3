'use server'
import type { z } from 'zod'
import { callAction } from '@/lib/kernel/action'
import type { Answer } from '@/lib/kernel/form-state'
import { monitorReadingForm } from './forms'
import { recordMonitorReading } from './monitor-reading'

const keep = callAction({
  name: 'sessions.monitorReading',
  for: 'monitor',
  schema: monitorReadingForm,
  run: recordMonitorReading,
})

export async function monitorReadingAction(
  entry: z.input<typeof monitorReadingForm>,
): Promise<Answer<null>> {
  return keep(entry)
}
