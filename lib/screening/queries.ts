import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { DeterminationOutcome, ScreeningStatus } from '@/lib/screening/clearance'
import type { Advice } from '@/lib/screening/finding'
import { judge } from '@/lib/screening/judged'
import type { AnswerField, Decision, ScreeningAnswers } from '@/lib/screening/model'
import { latestScreening, type ScreeningRow } from '@/lib/screening/open-screening'
import { maySeeScreening, screeningScope } from '@/lib/screening/policy'
import { type ClientQuestion, openQuestions, shownQuestions } from '@/lib/screening/questions'
import { callsForHelp } from '@/lib/screening/raise-safety'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { latestAnswers } from '@/lib/screening/stored-answers'

export interface DeterminationLine {
  readonly id: string
  readonly outcome: DeterminationOutcome
  readonly decision: Decision
  readonly clearedUntil: Date | null
  readonly settings: readonly string[]
  readonly routes: readonly string[]
  readonly signedAt: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly meaning: string
  readonly signedHash: string
  readonly withdrawn: { readonly cause: string; readonly at: Date } | null
  readonly letter: string | null
}

/** What was decided about a client, newest first, with the letter that the client reads. */
export async function determinationsOf(
  occasion: Occasion,
  clientId: string,
  limit = 10,
): Promise<readonly DeterminationLine[]> {
  if (!maySeeScreening(occasion.viewer)) return []
  const rows = await occasion.tx.screeningDetermination.findMany({
    where: screeningScope(occasion.viewer, clientId),
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      outcome: true,
      decision: true,
      clearedUntil: true,
      settings: true,
      routes: true,
      signedAt: true,
      signerName: true,
      signerCredential: true,
      meaning: true,
      signedHash: true,
      letter: true,
      clearanceWithdrawal: { select: { cause: true, withdrawnAt: true } },
    },
  })
  return Promise.all(
    rows.map(async ({ letter, clearanceWithdrawal, ...row }) => ({
      ...row,
      outcome: row.outcome as DeterminationOutcome,
      decision: row.decision as Decision,
      withdrawn: clearanceWithdrawal && {
        cause: clearanceWithdrawal.cause,
        at: clearanceWithdrawal.withdrawnAt,
      },
      letter: await openText(
        occasion,
        clientId,
        { table: 'screening_determination', column: 'letter', row: row.id },
        letter,
      ),
    })),
  )
}

/** A client's own questionnaire as it stands: what is asked, what is answered, what is still open. */
export interface Questionnaire {
  readonly screening: ScreeningRow | null
  readonly answers: ScreeningAnswers
  readonly shown: readonly ClientQuestion[]
  readonly open: readonly ClientQuestion[]
  readonly met: ReadonlySet<string>
  /** An answer that stands now calls for help before anything else. */
  readonly help: boolean
  /** What a very high blood pressure asks for at once. */
  readonly advice: Advice | null
}

/** The questionnaire of a client for whom one was begun; without one, its first questions. */
export async function questionnaireOf(
  occasion: Occasion,
  clientId: string,
  zone: string,
): Promise<Questionnaire> {
  const screening = await latestScreening(occasion, clientId)
  const { ruleSet } = await ruleSetInUse(occasion)
  const { answers, determination } = await judge(
    occasion,
    clientId,
    screening?.id ?? '00000000-0000-4000-8000-000000000000',
  )
  const stored = screening ? await latestAnswers(occasion, clientId, screening.id) : new Map()
  return {
    screening,
    answers,
    shown: shownQuestions(ruleSet, answers, occasion.now, zone),
    open: openQuestions(ruleSet, answers, occasion.now, zone),
    met: new Set(stored.keys()),
    help: callsForHelp(determination),
    advice: determination.advice,
  }
}

/** Where a client stands with the screening. Everybody of the clinic may know how far; not what was answered. */
export async function screeningStatus(
  occasion: Occasion,
  clientId: string,
): Promise<ScreeningStatus> {
  const { tx, viewer } = occasion
  const screening = await latestScreening(occasion, clientId)
  if (!screening) return { kind: 'not-started' }
  const screeningId = screening.id
  if (screening.status === 'in-progress') {
    const zone = 'clinic' in viewer ? viewer.clinic.timeZone : 'UTC'
    const { shown, open, met } = await questionnaireOf(occasion, clientId, zone)
    const next = open[0]?.field ?? null
    return {
      kind: 'in-progress',
      screeningId,
      answered: shown.filter(({ field }) => met.has(field)).length,
      open: open.length,
      next,
    }
  }
  const submittedAt = screening.submittedAt ?? screening.startedAt
  const last = await tx.screeningDetermination.findFirst({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      OR: [
        { screeningId, signedAt: { gte: submittedAt } },
        ...(screening.keepsDeterminationId ? [{ id: screening.keepsDeterminationId }] : []),
      ],
    },
    orderBy: { signedAt: 'desc' },
    select: { id: true, outcome: true, signedAt: true },
  })
  return last
    ? {
        kind: 'determined',
        screeningId,
        outcome: last.outcome as DeterminationOutcome,
        determinationId: last.id,
        signedAt: last.signedAt,
      }
    : { kind: 'waiting', screeningId, submittedAt }
}

/** The answer to one question of a client's own, for its page. */
export const answerTo = (answers: ScreeningAnswers, field: AnswerField): unknown =>
  answers[field] ?? null
