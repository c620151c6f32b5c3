import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block } from './model'

/** Alerts that speak of a life in danger: while one of level A1 is open, no session begins (clinical rules, E.7, F.4). */
const OF_A_LIFE = ['ALERT-I9-2', 'ALERT-CSSRS-H', 'PRE-SAFETY']

/**
 * What blocks each client's next session until somebody has looked at it: a severe or serious adverse event that is
 * newer than the clearance, and an alert about a life that nobody has closed. A clearance that is signed afterwards has
 * looked.
 */
export async function blocksOf(
  { tx, viewer }: Occasion,
  clientIds: readonly string[],
): Promise<(clientId: string, clearedAt: Date | null) => readonly Block[]> {
  const whose = { clinicId: viewer.clinicId, clientId: { in: [...clientIds] } }
  const events = await tx.adverseEvent.findMany({
    where: { ...whose, OR: [{ grade: { gte: 3 } }, { serious: true }] },
    select: { clientId: true, recordedAt: true },
  })
  const alerts = await tx.alert.findMany({
    where: { ...whose, level: 'A1', closedAt: null, kind: { in: OF_A_LIFE } },
    select: { clientId: true },
  })
  return (of, clearedAt) => {
    const newer = events.some(
      ({ clientId, recordedAt }) => clientId === of && (!clearedAt || recordedAt > clearedAt),
    )
    const open = alerts.some(({ clientId }) => clientId === of)
    return [
      ...(newer ? (['adverse_event'] as const) : []),
      ...(open ? (['open_alert'] as const) : []),
    ]
  }
}
