'use server'
import { getTranslations } from 'next-intl/server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { answerCheckIn } from './answer-check-in'
import { checkInFormSchema } from './check-in-form'
import { sayISlept } from './confirm-sleep'
import { sleepFormSchema } from './sleep-form'

const slept = formAction({
  name: 'aftercare.slept',
  for: 'client',
  schema: sleepFormSchema,
  run: sayISlept,
  message: async () => (await getTranslations('aftercare'))('sleep.done'),
})

export async function sleptAction(previous: FormState, form: FormData) {
  return slept(previous, form)
}

const finish = formAction({
  name: 'aftercare.checkIn',
  for: 'client',
  schema: checkInFormSchema,
  run: answerCheckIn,
  then: () => '/my/check-ins?done=sent',
})

const keep = formAction({
  name: 'aftercare.keepCheckIn',
  for: 'client',
  schema: checkInFormSchema,
  run: answerCheckIn,
})

export async function checkInAction(previous: FormState, form: FormData) {
  return finish(previous, form)
}

export async function keepCheckInAction(previous: FormState, form: FormData) {
  return keep(previous, form)
}
