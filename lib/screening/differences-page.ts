import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { MedicineChange } from '@/lib/medications/changes'
import { medicinesChangedSince } from '@/lib/medications/queries'
import type { Clearance } from '@/lib/screening/clearance'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { type RuleShift, rulesTouched } from '@/lib/screening/differences'
import { type OpenEvent, openEvents } from '@/lib/screening/invalidating'
import { clinicZone, judged } from '@/lib/screening/judged'
import type { Decision } from '@/lib/screening/model'
import { latestScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'
import { type ClientQuestion, questionnaire } from '@/lib/screening/questions'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { answersOf, latestAnswers } from '@/lib/screening/stored-answers'
import { sameAnswer, saidAt } from '@/lib/screening/update'

export interface AnswerDifference {
  readonly question: ClientQuestion
  readonly before: unknown
  readonly beforeAt: Date | null
  readonly after: unknown
  readonly afterAt: Date
  readonly rules: readonly RuleShift[]
}

/** Only what differs between what was sent last and what stood before it, with the rules that it touches. */
export interface DifferencesPage {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly sentAt: Date
  readonly baseSentAt: Date | null
  readonly differences: readonly AnswerDifference[]
  readonly medicines: readonly MedicineChange[]
  readonly stillTrue: number
  readonly carried: number
  readonly decisionBefore: Decision
  readonly decisionAfter: Decision
  readonly clearance: Clearance
  readonly events: readonly OpenEvent[]
}

/** The differences of a client's latest update for a clinician; null for everybody else, and where there is none. */
export async function differencesOf(
  occasion: Occasion,
  clientId: string,
): Promise<DifferencesPage | null> {
  const { viewer, now, tx } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight || !mayJudge(viewer)) return null
  const latest = await latestScreening(occasion, clientId)
  if (latest?.kind !== 'update' || !latest.submittedAt) return null
  const base = await tx.screening.findFirst({
    where: { clinicId: viewer.clinicId, clientId, updates: { some: { id: latest.id } } },
    select: { id: true, submittedAt: true },
  })
  if (!base) return null
  await note(occasion, { kind: 'view', table: 'screening', rowId: latest.id, clientId })
  const zone = await clinicZone(occasion)
  const baseStored = await latestAnswers(occasion, clientId, base.id)
  const stored = await latestAnswers(occasion, clientId, latest.id)
  const { ruleSet } = await ruleSetInUse(occasion)
  const before = judged(
    ruleSet,
    await answersOf(occasion, clientId, base.id, baseStored),
    now,
    zone,
  )
  const after = judged(ruleSet, await answersOf(occasion, clientId, latest.id, stored), now, zone)
  const said = [...stored.values()]
  const questions = questionnaire(ruleSet).flatMap((group) => group.questions)
  const differences = questions.flatMap((question): AnswerDifference[] => {
    const given = stored.get(question.field)
    const old = baseStored.get(question.field)
    if (given?.said !== 'answered' || sameAnswer(given.value, old?.value)) return []
    return [
      {
        question,
        before: old?.value ?? null,
        beforeAt: old ? saidAt(old) : null,
        after: given.value,
        afterAt: given.answeredAt,
        rules: rulesTouched(
          question.field,
          question.rules,
          before.determination.findings,
          after.determination.findings,
        ),
      },
    ]
  })
  return {
    contact,
    sight,
    sentAt: latest.submittedAt,
    baseSentAt: base.submittedAt,
    differences,
    medicines: base.submittedAt
      ? await medicinesChangedSince(occasion, clientId, base.submittedAt)
      : [],
    stillTrue: said.filter((each) => each.said === 'still_true').length,
    carried: said.filter((each) => each.said === 'carried').length,
    decisionBefore: before.determination.decision,
    decisionAfter: after.determination.decision,
    clearance: await currentClearance(occasion, clientId),
    events: await openEvents(occasion, clientId),
  }
}
