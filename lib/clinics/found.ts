import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { SystemViewer } from '@/lib/kernel/viewer'

export interface NewClinic {
  readonly name: string
  readonly slug: string
  readonly timeZone: string
  readonly phone: string
  readonly emergencyPhone: string
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly licensedStates: readonly string[]
  readonly replyPromiseHours?: number
  readonly demonstration?: boolean
  readonly rooms: readonly string[]
}

/** Founds a clinic with its rooms, as that clinic's own system viewer (`systemOf(newId)`): the wall stands from its first row. */
export async function foundClinic(
  occasion: Occasion<SystemViewer>,
  { rooms, licensedStates, ...clinic }: NewClinic,
): Promise<Outcome<{ clinicId: string; roomIds: readonly string[] }>> {
  const id = occasion.viewer.clinicId
  await occasion.tx.clinic.create({
    data: { id, ...clinic, licensedStates: [...licensedStates], startedAt: occasion.now },
    select: { id: true },
  })
  const kept = rooms.map((name) => ({ id: randomUUID(), name, ...stamp(occasion) }))
  await occasion.tx.room.createMany({ data: kept })
  return done({ clinicId: id, roomIds: kept.map((room) => room.id) })
}
