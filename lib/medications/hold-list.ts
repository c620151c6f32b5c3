import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'

/** A client's row in this clinic, held so that two changes of one list do not cross. */
export async function holdList(occasion: Occasion, clientId: string): Promise<boolean> {
  const { viewer, tx } = occasion
  if (viewer.kind === 'client' && viewer.clientId !== clientId) return false
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM client WHERE id = ${clientId}::uuid AND clinic_id = ${viewer.clinicId}::uuid FOR UPDATE`
  return row !== undefined
}
