import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Letterhead } from '@/lib/papers/paper'

/** The clinic at the head of its papers: name, address, telephone. */
export async function letterhead({ tx, viewer }: Occasion): Promise<Letterhead> {
  const { name, street, city, state, postalCode, phone } = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { name: true, street: true, city: true, state: true, postalCode: true, phone: true },
  })
  return { name, lines: [street, `${city}, ${state} ${postalCode}`, phone] }
}
