import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { ClinicSettings } from './model'
import { mayRunTheClinic } from './policy'
import { settingsOf } from './queries'
import { seenSettings } from './rules'

type Staff = Occasion<StaffViewer>

/** Changes the clinic's own facts. Appointments keep their instants when the zone changes. */
export async function changeSettings(
  occasion: Staff,
  { seen, licensedStates, ...facts }: ClinicSettings & { readonly seen: string },
): Promise<Outcome<null, Refusal<'not_allowed' | 'changed_meanwhile'>>> {
  if (!mayRunTheClinic(occasion.viewer)) return refused('not_allowed')
  const id = occasion.viewer.clinicId
  await occasion.tx.$queryRaw`SELECT id FROM clinic WHERE id = ${id}::uuid FOR UPDATE`
  const known = await settingsOf(occasion)
  if (!known || seenSettings(known) !== seen) return refused('changed_meanwhile')
  await occasion.tx.clinic.updateMany({
    where: { id },
    data: { ...facts, licensedStates: [...licensedStates] },
  })
  return done(null)
}

type RoomRefused = Refusal<'not_allowed' | 'not_found' | 'room_name_taken'>

export async function addRoom(
  occasion: Staff,
  { roomName }: { readonly roomName: string },
): Promise<Outcome<null, RoomRefused>> {
  if (!mayRunTheClinic(occasion.viewer)) return refused('not_allowed')
  const { count } = await occasion.tx.room.createMany({
    data: [{ id: randomUUID(), name: roomName, ...stamp(occasion) }],
    skipDuplicates: true,
  })
  return count === 1 ? done(null) : refused('room_name_taken', { name: roomName })
}

export async function renameRoom(
  occasion: Staff,
  { roomId, roomName }: { readonly roomId: string; readonly roomName: string },
): Promise<Outcome<null, RoomRefused>> {
  if (!mayRunTheClinic(occasion.viewer)) return refused('not_allowed')
  const { clinicId } = occasion.viewer
  const taken = await occasion.tx.room.findFirst({
    where: { clinicId, name: roomName, NOT: { id: roomId } },
    select: { id: true },
  })
  if (taken) return refused('room_name_taken', { name: roomName })
  const { count } = await occasion.tx.room.updateMany({
    where: { clinicId, id: roomId },
    data: { name: roomName },
  })
  return count === 1 ? done(null) : refused('not_found')
}

/** Takes a room out of use for new bookings, or back into it. What was booked there stays. */
export async function setRoomInUse(
  occasion: Staff,
  roomId: string,
  active: boolean,
): Promise<Outcome<null, RoomRefused>> {
  if (!mayRunTheClinic(occasion.viewer)) return refused('not_allowed')
  const { count } = await occasion.tx.room.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: roomId },
    data: { active },
  })
  return count === 1 ? done(null) : refused('not_found')
}
