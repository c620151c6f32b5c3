import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import { openText } from '@/lib/crypto/client-text'
import { sayFor } from '@/lib/i18n/say'
import type { Occasion } from '@/lib/kernel/occasion'
import { type OutsidePrescriber, outsidePrescriberOf } from '@/lib/screening/background-record'
import type { Evaluation, Finding } from '@/lib/screening/finding'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { prescriberDraft } from '@/lib/screening/letter-drafts'
import { mayJudge } from '@/lib/screening/policy'
import { type PrescriberLetterLine, prescriberLetters } from '@/lib/screening/prescriber-letter'
import { type ClientQuestion, shownQuestions } from '@/lib/screening/questions'
import { type Replay, replayed } from '@/lib/screening/replay'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { evaluateScreening } from '@/lib/screening/rules'
import {
  answersThen,
  storedDetermination,
  type StoredDetermination,
} from '@/lib/screening/stored-determination'
import { differences, type UnderRules } from '@/lib/screening/under-rules'
import { formatFullDay } from '@/lib/time/format'
import { localDate } from '@/lib/time/zone'

/** A lift that counted when a determination was signed. */
export interface LiftThen {
  readonly id: string
  readonly ruleId: string
  readonly severity: string
  readonly reason: string
  readonly evidence: string
  readonly validUntil: Date
  readonly signedBy: readonly { readonly name: string; readonly credential: string }[]
}

/** A determination as it was decided: answers, findings, lifts and rules of that moment, and how it stands up today. */
export interface DecidedView {
  readonly stored: StoredDetermination
  readonly answers: ScreeningAnswers
  readonly shown: readonly ClientQuestion[]
  /** The findings with their words, as the clinician read them then. */
  readonly findings: readonly Finding[]
  readonly lifts: readonly LiftThen[]
  readonly replay: Replay
  readonly today: UnderRules
}

export interface DecidedPage {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly view: DecidedView
  /** What the client said about the prescriber outside the clinic; null where this viewer may not know. */
  readonly prescriber: OutsidePrescriber | null
  readonly letters: readonly PrescriberLetterLine[]
  /** A letter to that prescriber, to be changed before it is signed. */
  readonly draft: string
  readonly today: string
}

/** Judges what was stored by the rules of then and by those of today. */
export async function decidedView(
  occasion: Occasion,
  stored: StoredDetermination,
): Promise<DecidedView> {
  const answers = answersThen(stored)
  const at = new Date(stored.snapshot.evaluatedAt)
  const { zone } = stored.snapshot
  const then = evaluateScreening(stored.ruleSet, answers, at, zone)
  const { ruleSet, hash } = await ruleSetInUse(occasion)
  const now: Evaluation = evaluateScreening(ruleSet, answers, at, zone)
  const replay = replayed(stored)
  // Where today's code would read the stored rules differently, what was stored is what was decided.
  const findings = replay.sameFindings ? then.findings : stored.findings
  return {
    stored,
    answers,
    shown: shownQuestions(stored.ruleSet, answers, at, zone),
    findings,
    lifts: await liftsThen(occasion, stored),
    replay,
    today: {
      version: ruleSet.version,
      hash,
      isSame: hash === stored.ruleSetHash,
      decision: now.decision,
      differences: differences(findings, now.findings),
    },
  }
}

/** The page "as it was decided", for clinicians; null for others, and where there is no such determination. */
export async function decidedPageOf(
  occasion: Occasion,
  clientId: string,
  determinationId: string,
): Promise<DecidedPage | null> {
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(occasion.viewer)
  if (!contact || !sight || !mayJudge(occasion.viewer)) return null
  const stored = await storedDetermination(occasion, determinationId)
  if (!stored || stored.clientId !== clientId) return null
  await note(occasion, {
    kind: 'view',
    table: 'screening_determination',
    rowId: stored.id,
    clientId,
  })
  const { viewer, now } = occasion
  if (viewer.kind !== 'staff') return null
  const { timeZone, phone } = viewer.clinic
  const until = stored.clearedUntil && formatFullDay(stored.clearedUntil, timeZone)
  return {
    contact,
    sight,
    view: await decidedView(occasion, stored),
    prescriber: await outsidePrescriberOf(occasion, clientId),
    letters: await prescriberLetters(occasion, clientId, stored.id),
    draft: prescriberDraft(stored.outcome, { until, phone }, { judging: sayFor('judging') }),
    today: localDate(now, timeZone),
  }
}

async function liftsThen(
  occasion: Occasion,
  { clientId, snapshot }: StoredDetermination,
): Promise<readonly LiftThen[]> {
  const rows = await occasion.tx.findingLift.findMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, id: { in: [...snapshot.lifts] } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      ruleId: row.ruleId,
      severity: row.severity,
      reason:
        (await openText(
          occasion,
          clientId,
          { table: 'finding_lift', column: 'reason', row: row.id },
          row.reason,
        )) ?? '',
      evidence: row.evidence,
      validUntil: row.validUntil,
      signedBy: [
        { name: row.signerName, credential: row.signerCredential },
        ...(row.secondSignerName
          ? [{ name: row.secondSignerName, credential: row.secondSignerCredential ?? '' }]
          : []),
      ],
    })),
  )
}
