'use server'
import { z } from 'zod'
import { callAction } from '@/lib/kernel/action'
import type { Answer } from '@/lib/kernel/form-state'
import { openCover, stayForSession } from './cover'

const sitting = ['clinician', 'guide'] as const

const open = callAction({
  name: 'sessions.openCover',
  for: sitting,
  schema: z.strictObject({ confirmPassword: z.string().max(200) }),
  run: openCover,
})
const stay = callAction({
  name: 'sessions.stay',
  for: sitting,
  schema: z.strictObject({}),
  run: stayForSession,
})

export async function openCoverAction(given: { confirmPassword: string }): Promise<Answer<null>> {
  return open(given)
}

export async function stayForSessionAction(given: Record<string, never>): Promise<Answer<null>> {
  return stay(given)
}
