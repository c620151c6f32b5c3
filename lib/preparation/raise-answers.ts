import 'server-only'
import type { AlertAudience, AlertLevel } from '@/lib/alerts/model'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ChecklistAnswers } from './checklist'

interface Urgent {
  readonly kind: 'PRE-SAFETY' | 'PRE-ILL' | 'PRE-PREG'
  readonly level: AlertLevel
  readonly audience: AlertAudience
  readonly answer: string
}

const NOW_IN_DANGER: readonly string[] = ['chest_pain_now', 'breathing_trouble_now']

/** What an answer makes urgent, and for whom (clinical rules, E.4 and F.4). */
export function urgentAnswers({ safety, illness, pregnancy }: ChecklistAnswers): readonly Urgent[] {
  const urgent: Urgent[] = []
  if (safety === 'plan_or_intent' || safety === 'rather_talk')
    urgent.push({ kind: 'PRE-SAFETY', level: 'A1', audience: 'on_call_clinician', answer: safety })
  if (safety === 'thoughts_no_plan')
    urgent.push({ kind: 'PRE-SAFETY', level: 'A2', audience: 'clinician', answer: safety })
  for (const answer of illness?.filter((each) => NOW_IN_DANGER.includes(each)) ?? [])
    urgent.push({ kind: 'PRE-ILL', level: 'A1', audience: 'on_call_clinician', answer })
  if (pregnancy === 'yes')
    urgent.push({ kind: 'PRE-PREG', level: 'A2', audience: 'prescriber', answer: pregnancy })
  return urgent
}

/** Raises what these answers have newly made urgent, in the transaction that stores them. */
export async function raiseUrgentAnswers(
  occasion: Occasion,
  source: { readonly clientId: string; readonly checklistId: string },
  before: ChecklistAnswers,
  after: ChecklistAnswers,
): Promise<void> {
  const known = urgentAnswers(before)
  for (const { answer, ...alert } of urgentAnswers(after)) {
    if (known.some((each) => each.kind === alert.kind && each.answer === answer)) continue
    await raiseAlert(occasion, {
      ...alert,
      clientId: source.clientId,
      facts: { answer },
      sourceKind: 'pre_session_checklist',
      sourceId: source.checklistId,
    })
  }
}
