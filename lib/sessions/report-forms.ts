import { z } from 'zod'
import { list } from './form-parts'
import { REPORT_PLACES } from './report-rules'

export const takeReportForm = z.strictObject({ reportId: z.uuid() })
export type TakeReportInput = z.output<typeof takeReportForm>

export const closeReportForm = z
  .strictObject({
    reportId: z.uuid(),
    outcome: z.enum(['sent', 'not_reportable'], 'field.outcome.required'),
    sentTo: list(z.enum(REPORT_PLACES)),
    reason: z.string().trim().max(2000).optional(),
  })
  .refine(({ outcome, sentTo }) => outcome !== 'sent' || sentTo.length > 0, {
    path: ['sentTo'],
    message: 'field.sentTo.required',
  })
  .refine(({ outcome, reason }) => outcome !== 'not_reportable' || (reason ?? '').length >= 10, {
    path: ['reason'],
    message: 'field.reason.short',
  })
export type CloseReportInput = z.output<typeof closeReportForm>
