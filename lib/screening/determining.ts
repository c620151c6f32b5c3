import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type NotDone, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { credentialOf } from '@/lib/medications/plan'
import { type CaseFile, caseFileOf, standing, standingMatters } from '@/lib/screening/case-file'
import type { DeterminationOutcome } from '@/lib/screening/clearance'
import { takeUpEvents } from '@/lib/screening/invalidating'
import { judged } from '@/lib/screening/judged'
import { clearableUntil, onlyInClinic } from '@/lib/screening/lift-rules'
import { holdScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'
import type { RuleSet } from '@/lib/screening/rule'
import { keepRuleSet, ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { inHalves, withoutWords } from '@/lib/screening/sealed-fields'
import { sha256Of } from '@/lib/screening/sha'
import { type Bounds, NO_BOUNDS, signedContent } from '@/lib/screening/signed-content'
import type { DeterminationInput } from '@/lib/screening/staff-forms'
import { openedByEvents } from '@/lib/screening/update'
import { withdrawAll } from '@/lib/screening/withdrawal'
import { ROUTE_SETTINGS } from '@/lib/sessions/model'
import { endOfLocalDay, localDate } from '@/lib/time/zone'

type Staff = Occasion<StaffViewer>
type ClearInput = Extract<DeterminationInput, { outcome: 'cleared' }>

/** What the signature says of itself. */
const MEANINGS: Readonly<Record<DeterminationOutcome, string>> = {
  cleared: 'determined:cleared',
  'more-information': 'determined:more-information',
  deferred: 'determined:deferred',
  declined: 'determined:declined',
}

/**
 * Signs what is decided about a client's screening, bound to what was read: answers, findings, lifts, rules and
 * evaluator. Refused where something changed since it was read, and a clearance where any finding still stands.
 */
export async function signDetermination(
  occasion: Staff,
  input: DeterminationInput,
): Promise<Outcome<{ determinationId: string }>> {
  const { clientId } = input
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const read = await caseFileOf(occasion, clientId)
  if (!read) return refused('not_found')
  if (read.screening.status === 'in-progress') return refused('not_sent_yet')
  if (read.fingerprint !== input.seen) return refused('changed_meanwhile')
  if (input.outcome === 'cleared' && input.askedAgain !== 'yes') {
    const count = await openedByEvents(occasion, clientId)
    if (count > 0) return refused('asked_again', { count })
  }
  const bounds = input.outcome === 'cleared' ? await boundsOf(occasion, read, input) : NO_BOUNDS
  if ('ok' in bounds) return bounds
  if (!(await confirmSigner(occasion, input.confirmPassword))) return refused('confirm_again')
  const determinationId = await write(occasion, read, input, bounds)
  const kept = input.outcome === 'cleared' ? await stillCovered(occasion, clientId, bounds) : []
  await withdrawAll(occasion, clientId, 'superseded', undefined, [determinationId, ...kept])
  if (input.outcome !== 'more-information') await takeUpEvents(occasion, clientId, determinationId)
  return done({ determinationId })
}

/** What a clearance may hold for; refused while a finding stands, or where it would reach too far. */
async function boundsOf(
  occasion: Staff,
  file: CaseFile,
  input: ClearInput,
): Promise<Bounds | NotDone> {
  const open = standing(file.lines)
  const gravest = open[0]?.finding
  if (gravest)
    return refused('finding_stands', { rule: gravest.reason, count: standingMatters(file.lines) })
  const atHome = input.settings.includes('at_home')
  if (atHome && onlyInClinic(file.determination.findings)) return refused('only_in_clinic')
  const { ruleSet } = await ruleSetInUse(occasion)
  if (atHome && homeFindingStands(occasion, file, ruleSet)) return refused('not_at_home')
  const misplaced = input.routes.find(
    (route) => !ROUTE_SETTINGS[route].some((place) => input.settings.some((at) => at === place)),
  )
  if (misplaced) return refused('route_not_there', { route: misplaced })
  const { countedFrom, submittedAt } = file.screening
  const screeningDate = localDate(countedFrom ?? submittedAt ?? occasion.now, file.zone)
  const lifts = file.lines.flatMap(({ lift }) => lift ?? [])
  const last = clearableUntil(ruleSet, file.determination.findings, lifts, screeningDate, file.zone)
  const until = endOfLocalDay(input.until, file.zone)
  if (until <= occasion.now) return refused('until_in_past')
  if (until > last) return refused('until_too_late', { last: localDate(last, file.zone) })
  return {
    clearedFrom: occasion.now,
    clearedUntil: until,
    settings: input.settings,
    routes: input.routes,
  }
}

/** Judged for a session at home there may be findings that the clinic setting hides: nobody to stay, above all. */
function homeFindingStands({ now }: Staff, file: CaseFile, ruleSet: RuleSet): boolean {
  const atHome = judged(ruleSet, { ...file.answers, setting: 'at_home' }, now, file.zone)
  const known = new Set(file.lines.map(({ finding }) => finding.reason))
  return atHome.determination.findings.some(({ reason }) => !known.has(reason))
}

async function write(
  occasion: Staff,
  file: CaseFile,
  input: DeterminationInput,
  bounds: Bounds,
): Promise<string> {
  const { viewer, now } = occasion
  const { clientId, outcome } = input
  const id = randomUUID()
  const { plain, words } = inHalves(file.answers)
  const seal = (column: string, text: string) =>
    sealText(occasion, clientId, { table: 'screening_determination', column, row: id }, text)
  const row = {
    id,
    clientId,
    screeningId: file.screening.id,
    outcome,
    decision: file.determination.decision,
    ...bounds,
    settings: [...bounds.settings],
    routes: [...bounds.routes],
    snapshot: asJson({
      evaluatedAt: now.toISOString(),
      zone: file.zone,
      answers: plain,
      lifts: file.lines.flatMap(({ lift, state }) =>
        lift && state === 'in_force' ? [lift.id] : [],
      ),
      seen: file.fingerprint,
    }),
    findings: asJson(withoutWords(file.determination.findings)),
    ruleSetHash: await keepRuleSet(occasion),
    evaluatorVersion: file.determination.evaluator,
    signedAt: now,
    signerName: viewer.name,
    signerCredential: credentialOf(viewer),
    meaning: MEANINGS[outcome],
  }
  const signedHash = sha256Of(
    signedContent({ ...row, words, letter: input.letter, reason: input.reason ?? null }),
  )
  await occasion.tx.screeningDetermination.createMany({
    data: [
      {
        ...row,
        signedHash,
        snapshotWords: await seal('snapshot_words', JSON.stringify(words)),
        letter: await seal('letter', input.letter),
        reason: input.reason ? await seal('reason', input.reason) : null,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'screening_determination',
    rowId: id,
    clientId,
    facts: { signedHash },
  })
  return id
}

const asJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object

/** Earlier clearances that the new one holds for as well: sessions booked on them may stay. */
async function stillCovered(
  { tx, viewer, now }: Staff,
  clientId: string,
  bounds: Bounds,
): Promise<readonly string[]> {
  const earlier = await tx.screeningDetermination.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      outcome: 'cleared',
      clearedUntil: { gte: now },
      clearanceWithdrawal: { is: null },
    },
    select: { id: true, clearedUntil: true, settings: true, routes: true },
  })
  const within = (some: readonly string[], all: readonly string[]) =>
    some.every((each) => all.includes(each))
  return earlier
    .filter(
      ({ clearedUntil, settings, routes }) =>
        clearedUntil !== null &&
        bounds.clearedUntil !== null &&
        clearedUntil <= bounds.clearedUntil &&
        within(settings, bounds.settings) &&
        within(routes, bounds.routes),
    )
    .map(({ id }) => id)
}
