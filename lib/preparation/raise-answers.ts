import 'server-only'
import type { AlertAudience, AlertLevel } from '@/lib/alerts/model'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'
import type { EventCode } from '@/lib/screening/events'
import { invalidate } from '@/lib/screening/invalidating'
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

/**
 * Which answers of the day ask the screening again: those that stop the day. What the day's rules leave to a
 * clinician (a changed medicine, a chest infection, a pregnancy that is not sure) is answered by that decision.
 */
export function reopeningEvents({
  pregnancy,
  safety,
  illness,
  hangover,
  intoxicated,
}: ChecklistAnswers): readonly EventCode[] {
  const events: EventCode[] = []
  if (pregnancy === 'yes') events.push('pregnancy_or_missed_period')
  if (safety === 'plan_or_intent' || safety === 'rather_talk') events.push('positive_safety_answer')
  if (illness?.some((each) => NOW_IN_DANGER.includes(each)))
    events.push('new_urinary_chest_breathing_or_eye_symptom')
  if (hangover === 'yes' || intoxicated === 'yes')
    events.push('hangover_or_intoxication_at_session')
  return events
}

/** Takes the clearance back where these answers have newly said something that the screening has to ask again. */
export async function reopenScreening(
  occasion: Occasion,
  source: { readonly clientId: string; readonly checklistId: string },
  before: ChecklistAnswers,
  after: ChecklistAnswers,
): Promise<void> {
  const known = reopeningEvents(before)
  for (const event of reopeningEvents(after))
    if (!known.includes(event))
      await invalidate(occasion, {
        clientId: source.clientId,
        event,
        source: { kind: 'pre_session_checklist', id: source.checklistId },
        alerted: event !== 'hangover_or_intoxication_at_session',
      })
}
