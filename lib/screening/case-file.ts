import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { fingerprintOfCase } from '@/lib/screening/case-fingerprint'
import { matters } from '@/lib/screening/contradiction-places'
import { type EvidenceRequestLine, evidenceRequests } from '@/lib/screening/evidence-queries'
import type { Finding } from '@/lib/screening/finding'
import { judge, type Judged } from '@/lib/screening/judged'
import {
  becauseText,
  findingKey,
  hasEvidence,
  type Lift,
  liftState,
  type LiftState,
  missingToLift,
  type ReceivedEvidence,
  speaksOf,
} from '@/lib/screening/lift-rules'
import type { Severity } from '@/lib/screening/model'
import { latestScreening, type ScreeningRow } from '@/lib/screening/open-screening'
import { maySeeScreening } from '@/lib/screening/policy'
import type { Evidence } from '@/lib/screening/rule'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { sha256Of } from '@/lib/screening/sha'

export interface EvidenceLine {
  readonly evidence: Evidence
  readonly present: boolean
  readonly receivedAt: Date | null
}

/** A finding as a clinician needs it: what lifts it, what lacks, and how far a lift has come. */
export interface FindingLine {
  /** Which finding of this client: its rule, how grave, and the answers beneath it. One rule can say the same of two. */
  readonly key: string
  readonly finding: Finding
  readonly evidence: readonly EvidenceLine[]
  readonly missing: readonly string[]
  readonly lift: Lift | null
  readonly state: LiftState
}

/** Everything that a determination stands on, as it is at this moment. */
export interface CaseFile extends Judged {
  readonly screening: ScreeningRow
  readonly lines: readonly FindingLine[]
  readonly lifts: readonly Lift[]
  readonly requests: readonly EvidenceRequestLine[]
  readonly ruleSetHash: string
  /** Changes with every answer, reading, medicine, lift and rule: a signature names the one that was read. */
  readonly fingerprint: string
}

const liftColumns = {
  id: true,
  ruleId: true,
  severity: true,
  becauseHash: true,
  evidence: true,
  reason: true,
  validUntil: true,
  signerName: true,
  signerCredential: true,
  secondSignerName: true,
  secondSignerCredential: true,
  secondSignedAt: true,
  withdrawnAt: true,
  recordedAt: true,
  recordedById: true,
} as const

/** A client's latest screening with its findings, evidence and lifts; null where there is none for this viewer. */
export async function caseFileOf(occasion: Occasion, clientId: string): Promise<CaseFile | null> {
  if (!maySeeScreening(occasion.viewer)) return null
  const screening = await latestScreening(occasion, clientId)
  if (!screening) return null
  const judged = await judge(occasion, clientId, screening.id)
  const lifts = await liftsOf(occasion, clientId, screening.id)
  const requests = await evidenceRequests(occasion, clientId)
  const received = requests.flatMap(
    ({ ruleId, wanted, status, receivedAt, receivedOn }): ReceivedEvidence[] =>
      status === 'received' && receivedAt
        ? [{ ruleId, wanted, receivedAt: cameOn(receivedOn) ?? receivedAt }]
        : [],
  )
  const lines = judged.determination.findings.map((finding) =>
    lineOf(finding, judged, lifts, received, occasion.now),
  )
  const { hash: ruleSetHash } = await ruleSetInUse(occasion)
  const inForce = lines.flatMap(({ lift, state }) =>
    lift && state === 'in_force' ? [lift.id] : [],
  )
  return {
    ...judged,
    screening,
    lines,
    lifts,
    requests,
    ruleSetHash,
    fingerprint: fingerprintOfCase(judged, inForce, ruleSetHash),
  }
}

/** Its age counts from the day on which it came, wherever the clinic is: noon is that day in every zone of the country. */
const cameOn = (day: string | null): Date | null => (day ? new Date(`${day}T18:00:00Z`) : null)

function lineOf(
  finding: Finding,
  { answers, zone }: Judged,
  lifts: readonly Lift[],
  received: readonly ReceivedEvidence[],
  now: Date,
): FindingLine {
  const readings = answers.bp_readings ?? []
  const has = (evidence: Evidence) => hasEvidence(finding, evidence, received, readings, now, zone)
  const becauseHash = sha256Of(becauseText(finding))
  const lift = lifts.find((each) => speaksOf(each, finding, becauseHash)) ?? null
  return {
    key: `${findingKey(finding)}:${becauseHash.slice(0, 12)}`,
    finding,
    evidence: finding.evidence.map((evidence) => ({
      evidence,
      present: has(evidence),
      receivedAt:
        received.find((each) => each.ruleId === finding.rule && each.wanted === evidence.id)
          ?.receivedAt ?? null,
    })),
    missing: missingToLift(finding, has),
    lift,
    state: liftState(lift, finding, now),
  }
}

/** A screening and those it was carried over from: what was lifted upon an answer stands while that answer does. */
async function lineageOf(
  { tx, viewer }: Occasion,
  screeningId: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line AS (
      SELECT id, based_on_id FROM screening WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${screeningId}::uuid
      UNION SELECT s.id, s.based_on_id FROM screening s JOIN line l ON s.clinic_id = ${viewer.clinicId}::uuid AND s.id = l.based_on_id)
    SELECT id::text FROM line`
  return rows.map(({ id }) => id)
}

async function liftsOf(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
): Promise<readonly Lift[]> {
  const rows = await occasion.tx.findingLift.findMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      screeningId: { in: [...(await lineageOf(occasion, screeningId))] },
      withdrawnAt: null,
    },
    orderBy: { recordedAt: 'desc' },
    select: liftColumns,
  })
  const open = (row: (typeof rows)[number]) =>
    occasion.viewer.kind === 'client'
      ? null
      : openText(
          occasion,
          clientId,
          { table: 'finding_lift', column: 'reason', row: row.id },
          row.reason,
        )
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      severity: row.severity as Severity,
      reason: await open(row),
    })),
  )
}

/** Whether every finding that keeps a client from a clearance is answered, lifted or cleared. */
export const standing = (lines: readonly FindingLine[]): readonly FindingLine[] =>
  lines.filter(({ state }) => state !== 'in_force')

/** How many matters still stand: a finding and the contradictions within it are one. */
export const standingMatters = (lines: readonly FindingLine[]): number =>
  matters(lines).filter(
    ({ line, contradictions }) => standing([line, ...contradictions]).length > 0,
  ).length
