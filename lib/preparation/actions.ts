'use server'
import { getTranslations } from 'next-intl/server'
import { callAction, formAction } from '@/lib/kernel/action'
import type { Answer, FormState } from '@/lib/kernel/form-state'
import { answerChecklist } from './answer-checklist'
import { checklistFormSchema } from './checklist-form'
import { liftSchema, monitorLinkSchema, nameMonitorSchema, wishSchema } from './forms'
import { sayWishes } from './comfort-wish'
import { liftFinding } from './lift-finding'
import { createMonitorLink, type MonitorLinkMade } from './monitor-link'
import { nameMonitor } from './name-monitor'

const saved = async ({ open }: { readonly open: number }): Promise<string> => {
  const words = await getTranslations('preparation.page.checklist')
  return open === 0 ? words('savedAll') : words('savedOpen', { open })
}

const answer = formAction({
  name: 'preparation.answerChecklist',
  for: 'client',
  schema: checklistFormSchema,
  run: answerChecklist,
  message: saved,
})

const finish = formAction({
  name: 'preparation.finishChecklist',
  for: 'client',
  schema: checklistFormSchema,
  run: answerChecklist,
  then: ({ appointmentId }) => `/my/session/${appointmentId}`,
})

const answerForClient = formAction({
  name: 'preparation.answerForClient',
  for: ['clinician'],
  schema: checklistFormSchema,
  run: answerChecklist,
  then: ({ appointmentId }) => `/sessions/${appointmentId}/gate`,
})

const lift = formAction({
  name: 'preparation.liftFinding',
  for: ['clinician'],
  schema: liftSchema,
  run: liftFinding,
  message: async () => (await getTranslations('preparation.page.gate'))('liftDone'),
})

const nameOwn = formAction({
  name: 'preparation.nameMonitor',
  for: 'client',
  schema: nameMonitorSchema,
  run: nameMonitor,
  then: ({ appointmentId }) => `/my/session/${appointmentId}`,
})

const nameForClient = formAction({
  name: 'preparation.nameForClient',
  for: ['clinician', 'guide', 'front_desk'],
  schema: nameMonitorSchema,
  run: nameMonitor,
  message: async () => (await getTranslations('preparation.page.monitor'))('named'),
})

/** Without a key: an outcome that carries a secret is never kept. */
const makeLink = callAction({
  name: 'preparation.createMonitorLink',
  for: ['clinician', 'guide', 'front_desk'],
  schema: monitorLinkSchema,
  run: createMonitorLink,
})

const wishes = formAction({
  name: 'preparation.sayWishes',
  for: 'client',
  schema: wishSchema,
  run: sayWishes,
  message: async () => (await getTranslations('preparation.page.wish'))('saved'),
})

export async function answerChecklistAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get('ending') === 'finish') return finish(previous, form)
  return answer(previous, form)
}

export async function answerForClientAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForClient(previous, form)
}

export async function liftFindingAction(previous: FormState, form: FormData): Promise<FormState> {
  return lift(previous, form)
}

export async function nameMonitorAction(previous: FormState, form: FormData): Promise<FormState> {
  return nameOwn(previous, form)
}

export async function nameForClientAction(previous: FormState, form: FormData): Promise<FormState> {
  return nameForClient(previous, form)
}

export async function createMonitorLinkAction(
  appointmentId: string,
  by: 'hand' | 'email',
): Promise<Answer<MonitorLinkMade>> {
  return makeLink({ appointmentId, by })
}

export async function sayWishesAction(previous: FormState, form: FormData): Promise<FormState> {
  return wishes(previous, form)
}
