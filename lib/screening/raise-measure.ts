import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'
import { MEASURE_ALERTS, type MeasureAlert } from '@/lib/measures/model'
import { judge } from '@/lib/screening/judged'
import type { AnswerField, AnswerValue } from '@/lib/screening/model'
import { addRevision, latestScreening } from '@/lib/screening/open-screening'
import { raiseWhatIsNew } from '@/lib/screening/raise-safety'
import { latestAnswers } from '@/lib/screening/stored-answers'

/** Raises an alert of a measure in the caller's transaction; one of the same kind that is still open is not raised twice. */
export async function raiseMeasureAlert(
  occasion: Occasion,
  clientId: string,
  kind: MeasureAlert,
  formId: string,
): Promise<void> {
  const level = MEASURE_ALERTS[kind]
  const open = await occasion.tx.alert.findFirst({
    where: { clinicId: occasion.viewer.clinicId, clientId, kind, level, closedAt: null },
    select: { id: true },
  })
  if (open) return
  await raiseAlert(occasion, {
    clientId,
    kind,
    level,
    audience: level === 'A1' ? 'on_call_clinician' : 'clinician',
    sourceKind: 'measure_form',
    sourceId: formId,
  })
}

/**
 * Gives a result on to the screening, where there is one it belongs to, so that its rules judge it at once with all
 * alerts that they raise. False where there is none.
 */
export async function feedScreening(
  occasion: Occasion,
  clientId: string,
  field: AnswerField,
  value: AnswerValue,
  only: 'in-progress' | 'any',
): Promise<boolean> {
  const screening = await latestScreening(occasion, clientId)
  if (!screening || (only === 'in-progress' && screening.status !== 'in-progress')) return false
  const stored = await latestAnswers(occasion, clientId, screening.id, [field])
  if (stored.get(field)?.value === value) return true
  const before = await judge(occasion, clientId, screening.id)
  await addRevision(occasion, clientId, screening.id, field, value)
  const after = await judge(occasion, clientId, screening.id)
  await raiseWhatIsNew(occasion, clientId, screening.id, before.determination, after.determination)
  return true
}
