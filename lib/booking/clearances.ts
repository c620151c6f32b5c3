import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Clearance } from './clearance-rules'

/** Every signed "cleared" of a client, newest first, withdrawn ones included so that a refusal can say so. */
export async function clearancesOf(
  { tx, viewer }: Occasion,
  clientId: string,
): Promise<readonly Clearance[]> {
  const rows = await tx.screeningDetermination.findMany({
    where: { clinicId: viewer.clinicId, clientId, outcome: 'cleared' },
    select: {
      id: true,
      clearedFrom: true,
      clearedUntil: true,
      settings: true,
      routes: true,
      clearanceWithdrawal: { select: { id: true } },
    },
    orderBy: [{ signedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, clearedFrom, clearedUntil, settings, routes, clearanceWithdrawal }) =>
    clearedFrom && clearedUntil
      ? [
          {
            determinationId: id,
            from: clearedFrom,
            until: clearedUntil,
            settings,
            routes,
            withdrawn: clearanceWithdrawal !== null,
          },
        ]
      : [],
  )
}
