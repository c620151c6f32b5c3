import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'

export interface Taker {
  readonly memberId: string
  readonly name: string
}

/** Colleagues to whom an alert can be handed; whether this one may read it is decided when it is. */
export async function whoCouldTake({
  tx,
  viewer,
}: Occasion<StaffViewer>): Promise<readonly Taker[]> {
  const rows = await tx.membership.findMany({
    where: {
      clinicId: viewer.clinicId,
      status: 'active',
      id: { not: viewer.membershipId },
      NOT: { roles: { has: 'client' } },
    },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map(({ id, displayName }) => ({ memberId: id, name: displayName }))
}
