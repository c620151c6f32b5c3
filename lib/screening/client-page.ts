import 'server-only'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Advice } from '@/lib/screening/finding'
import type { ClientQuestion, QuestionGroup } from '@/lib/screening/questions'
import { questionnaire } from '@/lib/screening/questions'
import { type Questionnaire, questionnaireOf } from '@/lib/screening/queries'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { localDate } from '@/lib/time/zone'

/** The client's own questionnaire, part by part. */
export interface OwnQuestionnaire extends Questionnaire {
  readonly parts: readonly QuestionGroup<ClientQuestion>[]
  readonly sent: boolean
  readonly next: string | null
  readonly today: string
}

/** What a client's screening pages show: read in one transaction, and noted as opened. */
export async function ownQuestionnaire(
  occasion: Occasion<ClientViewer>,
): Promise<OwnQuestionnaire> {
  const { viewer } = occasion
  const mine = await questionnaireOf(occasion, viewer.clientId, viewer.clinic.timeZone)
  const shown = new Set(mine.shown.map(({ field }) => field))
  const { ruleSet } = await ruleSetInUse(occasion)
  const parts = questionnaire(ruleSet)
    .map(({ id, questions }) => ({
      id,
      questions: questions.filter(({ field }) => shown.has(field)),
    }))
    .filter(({ questions }) => questions.length > 0)
  if (mine.screening)
    await note(occasion, {
      kind: 'view',
      table: 'screening',
      rowId: mine.screening.id,
      clientId: viewer.clientId,
    })
  return {
    ...mine,
    parts,
    sent: mine.screening !== null && mine.screening.status !== 'in-progress',
    next: mine.shown.find(({ field }) => !mine.met.has(field))?.field ?? null,
    today: localDate(occasion.now, viewer.timeZone),
  }
}

/** Which help the page of a question shows first: for a blood pressure its own, for all else that of a crisis. */
export const helpFor = (mine: OwnQuestionnaire, field: string): 'safety' | Advice | null =>
  field === 'bp_readings' || field === 'bp_symptoms' ? mine.advice : mine.help ? 'safety' : null

/** Where a question stands: its part, and the questions before and after it. */
export function placeOf({ parts, shown }: OwnQuestionnaire, field: string) {
  const part = parts.findIndex(({ questions }) => questions.some((each) => each.field === field))
  const at = shown.findIndex((each) => each.field === field)
  const question = shown[at]
  if (!question) return null
  return {
    question,
    group: parts[part]?.id ?? 'you',
    part: { current: part + 1, total: parts.length },
    before: shown[at - 1]?.field ?? null,
    after: shown[at + 1]?.field ?? null,
  }
}
