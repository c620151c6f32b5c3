import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { judge } from '@/lib/screening/judged'
import type { Decision } from '@/lib/screening/model'
import { mayJudge } from '@/lib/screening/policy'
import { type QueueAsked, type QueueKind, queueKinds } from '@/lib/screening/queue-model'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { localDate } from '@/lib/time/zone'

export interface QueueLine {
  readonly clientId: string
  readonly screeningId: string
  readonly name: string
  readonly submittedAt: Date
  /** Why it is here; one screening may wait for several things. */
  readonly waitsFor: readonly { readonly kind: QueueKind; readonly since: Date }[]
  /** The longest of its waits. */
  readonly since: Date
  /** What today's rules say; null where it was not judged for this page. */
  readonly decision: Decision | null
  readonly sameDay: boolean
}

export interface QueuePage {
  readonly lines: readonly QueueLine[]
  readonly counts: Readonly<Record<QueueKind | 'all', number>>
  readonly previous: string | null
  readonly next: string | null
  /** Sorted by urgency, only so many are judged; those behind them stand by how long they wait. */
  readonly judgedAll: boolean
}

interface Row {
  id: string
  client_id: string
  legal_name: string
  submitted_at: Date
  alarmed: boolean
  first_look: Date | null
  evidence_came: Date | null
  evidence_overdue: Date | null
  second_signature: Date | null
  changed: Date | null
}

export const QUEUE_PAGE = 25
/** How many are judged to sort by urgency: about 8 ms each. Whoever has an open alert stands before this limit. */
const MOST_JUDGED = 120

/** Every screening that a clinician of this clinic has to do something about. */
export async function screeningQueue(
  occasion: Occasion,
  { kind, search, sort, after }: QueueAsked,
): Promise<QueuePage> {
  if (!mayJudge(occasion.viewer))
    return { lines: [], counts: NONE, previous: null, next: null, judgedAll: true }
  const all = (await candidates(occasion, search.words)).map(lineOf)
  const asked = all.filter(({ waitsFor }) => !kind || waitsFor.some((each) => each.kind === kind))
  const sorted = sort === 'urgency' ? await byUrgency(occasion, asked) : byWaiting(asked)
  const at = after ? sorted.findIndex(({ screeningId }) => screeningId === after) + 1 : 0
  const page = sorted.slice(at, at + QUEUE_PAGE)
  return {
    lines: sort === 'urgency' ? page : await judgedLines(occasion, page),
    counts: {
      all: all.length,
      ...countBy(all),
    },
    previous:
      at > QUEUE_PAGE ? (sorted[at - QUEUE_PAGE - 1]?.screeningId ?? null) : at > 0 ? '' : null,
    next: at + QUEUE_PAGE < sorted.length ? (page.at(-1)?.screeningId ?? null) : null,
    judgedAll: sort !== 'urgency' || sorted.length <= MOST_JUDGED,
  }
}

const countBy = (all: readonly QueueLine[]) =>
  Object.fromEntries(
    queueKinds.map((kind) => [
      kind,
      all.filter(({ waitsFor }) => waitsFor.some((each) => each.kind === kind)).length,
    ]),
  ) as Record<QueueKind, number>

const NONE = { all: 0, ...countBy([]) }

function lineOf(row: Row): QueueLine {
  const waitsFor = queueKinds.flatMap((kind) => {
    const since = row[kind]
    return since ? [{ kind, since }] : []
  })
  return {
    clientId: row.client_id,
    screeningId: row.id,
    name: row.legal_name,
    submittedAt: row.submitted_at,
    waitsFor,
    since: new Date(Math.min(...waitsFor.map(({ since }) => since.getTime()))),
    decision: null,
    sameDay: false,
  }
}

const byWaiting = (lines: readonly QueueLine[]) =>
  lines.toSorted(
    (a, b) => a.since.getTime() - b.since.getTime() || (a.screeningId < b.screeningId ? -1 : 1),
  )

async function judgedLines(
  occasion: Occasion,
  lines: readonly QueueLine[],
): Promise<readonly QueueLine[]> {
  const judgedOnes: QueueLine[] = []
  for (const line of lines) {
    const { determination } = await judge(occasion, line.clientId, line.screeningId)
    judgedOnes.push({
      ...line,
      decision: determination.decision,
      sameDay: determination.findings.some(({ sameDay }) => sameDay),
    })
  }
  return judgedOnes
}

async function byUrgency(
  occasion: Occasion,
  lines: readonly QueueLine[],
): Promise<readonly QueueLine[]> {
  const first = byWaiting(await judgedLines(occasion, lines.slice(0, MOST_JUDGED)))
  return [
    ...first.toSorted((a, b) => urgency(a) - urgency(b)),
    ...byWaiting(lines.slice(MOST_JUDGED)),
  ]
}

/** Crisis, then what asks for the same day, then a second signature that somebody waits for, then stops. */
const urgency = ({ decision, sameDay, waitsFor }: QueueLine): number => {
  if (decision === 'crisis') return 0
  if (sameDay) return 1
  if (waitsFor.some(({ kind }) => kind === 'second_signature')) return 2
  return decision === 'stop' ? 3 : 4
}

/**
 * The latest screening of each client in care that waits for anything, in the order in which they are judged: open
 * alerts first, then by how long they wait.
 */
async function candidates(occasion: Occasion, search: string): Promise<Row[]> {
  const { tx, viewer, now } = occasion
  const zone = viewer.kind === 'staff' ? viewer.clinic.timeZone : 'UTC'
  const { ruleSet } = await ruleSetInUse(occasion)
  const twoSigned = ruleSet.rules
    .filter(({ twoSigners }) => twoSigners)
    .map(({ id }) => id as string)
  const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return tx.$queryRaw<Row[]>`
    -- The answers of an update that kept a clearance are younger than its signature; they were judged with it.
    WITH latest AS (
      SELECT DISTINCT ON (s.client_id) s.id, s.client_id, s.clinic_id, s.submitted_at, s.kind, s.keeps_determination_id
        FROM screening s WHERE s.clinic_id = ${viewer.clinicId}::uuid AND s.status IN ('completed', 'amended')
       ORDER BY s.client_id, s.started_at DESC, s.id DESC),
    waits AS (
      SELECT s.id, s.client_id, c.legal_name, s.submitted_at,
             EXISTS (SELECT 1 FROM alert a WHERE a.clinic_id = s.clinic_id AND a.client_id = s.client_id
                      AND a.closed_at IS NULL AND a.level IN ('A1', 'A2')) AS alarmed,
             CASE WHEN d.outcome IS NULL AND s.kind <> 'update' THEN s.submitted_at END AS first_look,
             CASE WHEN d.outcome = 'more-information' AND e.open = 0 THEN e.came ELSE e.answered END AS evidence_came,
             (e.overdue::timestamp AT TIME ZONE ${zone}) AS evidence_overdue,
             (SELECT min(l.recorded_at) FROM finding_lift l
               WHERE l.clinic_id = s.clinic_id AND l.screening_id = s.id AND l.withdrawn_at IS NULL
                 AND l.second_signed_at IS NULL AND l.valid_until >= ${now} AND l.severity IN ('stop', 'crisis')
                 AND l.rule_id = ANY (${twoSigned})) AS second_signature,
             CASE WHEN d.outcome IS NULL AND s.kind = 'update' THEN s.submitted_at
                  WHEN d.outcome <> 'declined' THEN (
               SELECT min(x.at) FROM (
                 SELECT i.told_at AS at FROM screening_invalidation i WHERE i.clinic_id = s.clinic_id
                    AND i.client_id = s.client_id
                    AND NOT EXISTS (SELECT 1 FROM invalidation_answer a
                                     WHERE a.clinic_id = i.clinic_id AND a.invalidation_id = i.id)
                 UNION ALL
                 SELECT m.recorded_at AS at FROM client_medication m WHERE m.clinic_id = s.clinic_id
                    AND m.client_id = s.client_id AND m.source = 'client' AND m.recorded_at > d.signed_at
                 UNION ALL
                 SELECT r.answered_at FROM screening_answer r WHERE r.clinic_id = s.clinic_id
                    AND r.screening_id = s.id AND r.answered_at > greatest(d.signed_at, s.submitted_at)) x) END AS changed
        FROM latest s
        JOIN client c ON c.clinic_id = s.clinic_id AND c.id = s.client_id AND c.status IN ('invited', 'active')
        LEFT JOIN LATERAL (
          SELECT x.outcome, x.signed_at FROM screening_determination x
           WHERE x.clinic_id = s.clinic_id
             AND ((x.screening_id = s.id AND x.signed_at >= s.submitted_at) OR x.id = s.keeps_determination_id)
           ORDER BY x.signed_at DESC LIMIT 1) d ON true
        LEFT JOIN LATERAL (
          SELECT count(*) FILTER (WHERE r.status = 'requested') AS open,
                 max(coalesce(r.received_at, r.cancelled_at)) FILTER (WHERE r.status = 'received' OR r.cancelled_at > d.signed_at) AS came,
                 min((SELECT min(t.recorded_at) FROM evidence_step t WHERE t.clinic_id = r.clinic_id
                       AND t.request_id = r.id AND t.step = 'answered')) FILTER (WHERE r.status = 'requested') AS answered,
                 min(r.due_on) FILTER (WHERE r.status = 'requested' AND r.due_on < ${localDate(now, zone)}::date) AS overdue
            FROM evidence_request r WHERE r.clinic_id = s.clinic_id AND r.screening_id = s.id) e ON true
       WHERE (c.legal_name ILIKE ${like} OR c.preferred_name ILIKE ${like}))
    SELECT * FROM waits
     WHERE coalesce(first_look, evidence_came, evidence_overdue, second_signature, changed) IS NOT NULL
     ORDER BY alarmed DESC, least(first_look, evidence_came, evidence_overdue, second_signature, changed), id`
}
