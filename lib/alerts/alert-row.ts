import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { AlertAudience, AlertLevel, AlertLine, AlertState } from './model'

export const alertColumns = {
  id: true,
  clientId: true,
  client: { select: { legalName: true } },
  kind: true,
  level: true,
  audience: true,
  facts: true,
  raisedAt: true,
  dueAt: true,
  acknowledgedAt: true,
  acknowledgedByName: true,
  closedAt: true,
  closedByName: true,
  outcome: true,
  owner: { select: { id: true, displayName: true } },
  alertSteps: {
    where: { step: { in: ['paged', 'escalated'] } },
    select: { step: true, facts: true, recordedAt: true },
    orderBy: { recordedAt: 'asc' },
  },
} as const satisfies Prisma.AlertSelect

type Row = Prisma.AlertGetPayload<{ select: typeof alertColumns }>

export const outcomePlace = (row: string) => ({ table: 'alert', column: 'outcome', row })

export async function alertOfRow(occasion: Occasion, row: Row): Promise<AlertLine> {
  const { client, owner, alertSteps } = row
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: client.legalName,
    kind: row.kind,
    level: row.level as AlertLevel,
    audience: row.audience as AlertAudience,
    about: factOf(row.facts, 'about'),
    raisedAt: row.raisedAt,
    dueAt: row.dueAt,
    owner: owner && { memberId: owner.id, name: owner.displayName },
    state: await stateOf(occasion, row),
    told: alertSteps.flatMap(({ step, facts, recordedAt }) => {
      const name = factOf(facts, 'name')
      return step === 'paged' && name ? [{ name, at: recordedAt }] : []
    }),
    callTheClinic: alertSteps.some(
      ({ step, facts }) => step === 'escalated' && factOf(facts, 'to') === 'emergency_phone',
    ),
  }
}

const factOf = (facts: Prisma.JsonValue, name: string): string | null => {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return null
  const fact = facts[name]
  return typeof fact === 'string' ? fact : null
}

async function stateOf(occasion: Occasion, row: Row): Promise<AlertState> {
  if (row.closedAt)
    return {
      kind: 'closed',
      at: row.closedAt,
      byName: row.closedByName ?? '',
      outcome: await openText(occasion, row.clientId, outcomePlace(row.id), row.outcome),
    }
  if (row.acknowledgedAt)
    return { kind: 'acknowledged', at: row.acknowledgedAt, byName: row.acknowledgedByName ?? '' }
  return { kind: 'waiting', overdue: row.dueAt <= occasion.now }
}
