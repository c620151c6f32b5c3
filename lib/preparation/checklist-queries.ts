import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { type ChecklistAnswers, storedChecklist } from './checklist'
import { type AnswerChange, changesBetween } from './checklist-history'
import { type ChecklistWords, type Day, dayOf, keptWords } from './checklist-day'
import { openQuestions, type Question } from './open-questions'
import { mayAnswerChecklist, mayReadSubjects } from './policy'

/** A changed answer, with who changed it and when. */
export interface KeptChange extends AnswerChange {
  readonly at: Date
  readonly by: string
}

export interface KeptChecklist {
  readonly day: Day
  readonly answers: ChecklistAnswers
  readonly words: ChecklistWords
  /** 0 where nothing was ever answered. */
  readonly revision: number
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly open: readonly Question[]
  /** Answers that were given and later given differently, the newest first. */
  readonly changes: readonly KeptChange[]
  readonly state: 'not_open' | 'open' | 'closed'
}

/** The day's answers as they last stood, with what is still to be asked. Null: not there, or not for this viewer. */
export async function checklistOf(
  occasion: Occasion,
  appointmentId: string,
): Promise<KeptChecklist | null> {
  const { tx, viewer, now } = occasion
  const day = await dayOf(occasion, appointmentId)
  if (!day || !mayReadSubjects(viewer)) return null
  const revisions = await tx.preSessionChecklist.findMany({
    where: { clinicId: viewer.clinicId, appointmentId },
    orderBy: { revision: 'desc' },
    select: {
      id: true,
      answers: true,
      words: true,
      revision: true,
      answeredAt: true,
      recordedByName: true,
    },
  })
  const [latest] = revisions
  const answers = latest ? storedChecklist(latest.answers) : {}
  const text = latest
    ? await openText(
        occasion,
        day.clientId,
        { table: 'pre_session_checklist', column: 'words', row: latest.id },
        latest.words,
      )
    : null
  const may = mayAnswerChecklist(viewer, day.status)
  return {
    day,
    answers,
    words: keptWords(text),
    revision: latest?.revision ?? 0,
    answeredAt: latest?.answeredAt ?? null,
    answeredBy: latest?.recordedByName ?? null,
    open: openQuestions(answers, day.asked),
    changes: revisions.flatMap(({ answers: after, answeredAt, recordedByName }, index) => {
      const before = revisions[index + 1]
      if (!before) return []
      const changes = changesBetween(storedChecklist(before.answers), storedChecklist(after))
      return changes.map((change) => ({ ...change, at: answeredAt, by: recordedByName }))
    }),
    state: !may ? 'closed' : now < day.opensAt ? 'not_open' : 'open',
  }
}
