'use server'
import { getTranslations } from 'next-intl/server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
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
