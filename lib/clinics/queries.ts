import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClinicSettings, Room } from './model'
import { maySeeRooms } from './policy'

/** The clinic of this viewer. */
export function settingsOf({ viewer, tx }: Occasion): Promise<ClinicSettings | null> {
  return tx.clinic.findUnique({
    where: { id: viewer.clinicId },
    select: {
      name: true,
      phone: true,
      emergencyPhone: true,
      street: true,
      city: true,
      state: true,
      postalCode: true,
      timeZone: true,
      licensedStates: true,
      replyPromiseHours: true,
    },
  })
}

/** The clinic's rooms, those in use first. */
export async function roomsOf(occasion: Occasion): Promise<readonly Room[]> {
  if (!maySeeRooms(occasion.viewer)) return []
  return occasion.tx.room.findMany({
    where: { clinicId: occasion.viewer.clinicId },
    select: { id: true, name: true, active: true },
    orderBy: [{ active: 'desc' }, { name: 'asc' }],
  })
}
