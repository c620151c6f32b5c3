import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import { evidenceRequests } from '@/lib/screening/evidence-queries'
import { type By, own } from '../own'
import type { Kept } from './model'

/** What was asked for a decision, what came, letters that left, and what was set aside. What staff noted to themselves stays theirs. */
export async function judgedKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx, viewer } = occasion
  const requests = await evidenceRequests(occasion, viewer.clientId)
  const letters = await tx.prescriberLetter.findMany({ where, orderBy: { signedAt: 'asc' } })
  const lifts = await tx.findingLift.findMany({ where, orderBy: { recordedAt: 'asc' } })
  return [
    ...requests.flatMap((request): readonly Kept[] => [
      {
        id: request.id,
        kind: 'evidence_request',
        at: request.recordedAt,
        facts: {
          rule: request.ruleId,
          wanted: request.wanted,
          ask_of: request.askOf,
          words: request.details,
          due: request.dueOn,
          status: request.status,
          received: request.receivedAt,
          by: request.recordedByName,
        },
      },
      ...request.steps.map(({ id, at, step, way, words, facts, byName }): Kept => ({
        id,
        kind: 'evidence_step',
        at,
        facts: {
          state: step,
          way,
          words,
          answers: facts ? JSON.stringify(facts) : null,
          by: byName,
        },
      })),
    ]),
    ...(await Promise.all(
      letters.map(async ({ id, signedAt, way, signerName, recipient, body }): Promise<Kept> => {
        const open = (column: string, sealed: Uint8Array) =>
          openText(
            occasion,
            viewer.clientId,
            { table: 'prescriber_letter', column, row: id },
            sealed,
          )
        return {
          id,
          kind: 'prescriber_letter',
          at: signedAt,
          facts: {
            recipient: await open('recipient', recipient),
            words: await open('body', body),
            way,
            by: signerName,
          },
        }
      }),
    )),
    ...lifts.map(
      ({ id, recordedAt: at, ruleId, severity, validUntil, withdrawnAt, ...signed }): Kept => ({
        id,
        kind: 'finding_lift',
        at,
        facts: {
          rule: ruleId,
          severity,
          until: validUntil,
          withdrawn: withdrawnAt,
          by: [signed.signerName, signed.secondSignerName].filter((name) => name !== null),
        },
      }),
    ),
  ]
}

/** The gate's answers of every session day, and what a clinician set aside. */
export async function gateKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const gates = await occasion.tx.gateEvaluation.findMany({
    where,
    select: {
      id: true,
      decision: true,
      findings: true,
      earliestStartAt: true,
      evaluatedAt: true,
      recordedByName: true,
    },
    orderBy: { evaluatedAt: 'asc' },
  })
  const lifts = await occasion.tx.gateLift.findMany({ where, orderBy: { recordedAt: 'asc' } })
  return [
    ...gates.map(
      ({ id, decision, findings, earliestStartAt, evaluatedAt, recordedByName }): Kept => ({
        id,
        kind: 'gate_evaluation',
        at: evaluatedAt,
        facts: {
          decision,
          findings: rulesIn(findings),
          earliest_start: earliestStartAt,
          by: recordedByName,
        },
      }),
    ),
    ...lifts.map(({ id, recordedAt: at, ruleId, signerName, withdrawnAt }): Kept => ({
      id,
      kind: 'gate_lift',
      at,
      facts: { rule: ruleId, withdrawn: withdrawnAt, by: signerName },
    })),
  ]
}

/** The names of the rules that spoke, from a gate's answer as it was kept. */
function rulesIn(kept: unknown): readonly string[] {
  const { findings } = (kept ?? {}) as { readonly findings?: unknown }
  if (!Array.isArray(findings)) return []
  const rules = findings.map((each) => (each as { readonly rule?: unknown }).rule)
  return [...new Set(rules.filter((rule) => typeof rule === 'string'))]
}
