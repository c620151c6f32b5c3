'use server'
import { cookies } from 'next/headers'
import type { z } from 'zod'
import { monitorCookie } from '@/lib/auth/monitor-of-request'
import { callAction, formAction } from '@/lib/kernel/action'
import type { Answer, FormState } from '@/lib/kernel/form-state'
import { done } from '@/lib/kernel/outcome'
import { publicFormAction } from '@/lib/kernel/public-action'
import { attestAsMonitor } from './attest'
import { attestSchema, lookSchema, openLinkSchema, trainingSchema } from './forms'
import { openMonitorLink } from './open-monitor-link'
import { recordLook } from './record-look'
import { confirmCard } from './training'

/** The link ends on the clinic's clock; the cookie only has to last as long as any link does. */
const COOKIE_DAYS = 60

const open = publicFormAction({
  name: 'preparation.openMonitorLink',
  schema: openLinkSchema,
  limit: { times: 20, minutes: 15 },
  run: async (input) => {
    const opened = await openMonitorLink(input)
    if (!opened.ok) return opened
    const { name, options } = monitorCookie()
    const maxAge = COOKIE_DAYS * 24 * 60 * 60
    ;(await cookies()).set(name, opened.value.token, { ...options, maxAge })
    return done(null)
  },
  then: () => '/monitor',
})

const attest = formAction({
  name: 'preparation.attest',
  for: 'monitor',
  schema: attestSchema,
  run: attestAsMonitor,
  then: () => '/monitor',
})

const train = formAction({
  name: 'preparation.train',
  for: 'monitor',
  schema: trainingSchema,
  run: confirmCard,
  then: () => '/monitor',
})

const look = callAction({
  name: 'preparation.look',
  for: 'monitor',
  schema: lookSchema,
  run: recordLook,
})

export async function openMonitorLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return open(previous, form)
}

export async function attestAction(previous: FormState, form: FormData): Promise<FormState> {
  return attest(previous, form)
}

export async function trainAction(previous: FormState, form: FormData): Promise<FormState> {
  return train(previous, form)
}

type Look = z.input<typeof lookSchema>
type LookKept = { readonly entryId: string; readonly lookedAt: string }

export async function lookAction(given: Look): Promise<Answer<LookKept>> {
  return look(given)
}
