'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { closeReport, takeReport } from './report-due'
import { closeReportForm, takeReportForm } from './report-forms'

const take = formAction({
  name: 'sessions.takeReport',
  for: ['clinician'],
  schema: takeReportForm,
  run: takeReport,
})
const close = formAction({
  name: 'sessions.closeReport',
  for: ['clinician'],
  schema: closeReportForm,
  run: closeReport,
})

export async function takeReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return take(previous, form)
}

export async function closeReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return close(previous, form)
}
