import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block } from './model'

/** Alerts that speak of a life in danger: while one of level A1 is open, no session begins (clinical rules, E.7, F.4). */
const OF_A_LIFE = ['ALERT-I9-2', 'ALERT-CSSRS-H', 'PRE-SAFETY']

/**
 * What blocks a client's next session until somebody has looked: a severe or serious adverse event that is newer than
 * the clearance, and an alert about a life that nobody has closed. A clearance that is signed afterwards has looked.
 */
export async function blocksOf(
  { tx, viewer }: Occasion,
  clientId: string,
  clearedAt: Date | null,
): Promise<readonly Block[]> {
  const whose = { clinicId: viewer.clinicId, clientId }
  const events = await tx.adverseEvent.count({
    where: {
      ...whose,
      OR: [{ grade: { gte: 3 } }, { serious: true }],
      ...(clearedAt ? { recordedAt: { gt: clearedAt } } : {}),
    },
  })
  const alerts = await tx.alert.count({
    where: { ...whose, level: 'A1', closedAt: null, kind: { in: OF_A_LIFE } },
  })
  return [
    ...(events > 0 ? (['adverse_event'] as const) : []),
    ...(alerts > 0 ? (['open_alert'] as const) : []),
  ]
}
