'use server'
import { z } from 'zod'
import { callAction } from '@/lib/kernel/action'
import type { Answer } from '@/lib/kernel/form-state'
import { coverScreen, openCover, stayForSession } from './cover'

const sitting = ['clinician', 'guide'] as const

const cover = callAction({
  name: 'sessions.cover',
  for: sitting,
  schema: z.strictObject({}),
  run: coverScreen,
  whileCovered: true,
})
const open = callAction({
  name: 'sessions.openCover',
  for: sitting,
  schema: z.strictObject({
    confirmPassword: z.string().max(200).optional(),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  run: openCover,
  whileCovered: true,
})
const stay = callAction({
  name: 'sessions.stay',
  for: sitting,
  schema: z.strictObject({}),
  run: stayForSession,
  whileCovered: true,
})

export async function coverAction(given: Record<string, never>): Promise<Answer<null>> {
  return cover(given)
}

type Proof = { confirmPassword?: string; code?: string }

export async function openCoverAction(given: Proof): Promise<Answer<null>> {
  return open(given)
}

export async function stayForSessionAction(given: Record<string, never>): Promise<Answer<null>> {
  return stay(given)
}
