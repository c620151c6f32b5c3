import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { addressLine } from './checklist-day'
import { type ComfortWish, comfortWishOf } from './comfort-wish'
import { keptForMs, type SessionForMonitor, sessionForMonitor } from './monitor-session'
import { confirmedCards } from './training'
import type { TrainingCard } from './training-cards'

export interface LookSent {
  readonly entryId: string
  readonly state: string
  readonly lookedAt: Date
}

export interface MonitorScreen extends SessionForMonitor {
  readonly monitorName: string
  readonly clientName: string
  readonly clinicName: string
  readonly clinicPhone: string
  readonly emergencyPhone: string
  readonly address: string | null
  readonly clientPhone: string | null
  /** The client's zone: where the monitor is too. */
  readonly zone: string
  readonly medicineAt: Date
  readonly cancelled: boolean
  readonly attestedAt: Date | null
  readonly looks: readonly LookSent[]
  /** How long the phone may keep this, closed, for a time without a network; null: not at all. */
  readonly keptForMs: number | null
  /** What of the training they have read and confirmed. */
  readonly confirmed: readonly TrainingCard[]
  /** How the client wants to be kept company; null where they have said nothing. */
  readonly wish: ComfortWish | null
}

/** Whom a sitter calls while the session is on. */
export const emergencyPhoneOf = async ({ tx, viewer }: Occasion<MonitorViewer>): Promise<string> =>
  (
    await tx.clinic.findUniqueOrThrow({
      where: { id: viewer.clinicId },
      select: { emergencyPhone: true },
    })
  ).emergencyPhone

/** The session of a monitor's link, and nothing else of the client than their first name and where help should go. */
export async function monitorScreenOf(
  occasion: Occasion<MonitorViewer>,
): Promise<MonitorScreen | null> {
  const { tx, viewer, now } = occasion
  const { clinicId, appointmentId, monitorId } = viewer
  const row = await tx.appointment.findFirst({
    where: { clinicId, id: appointmentId, clientId: viewer.clientId },
    select: {
      medicineAt: true,
      clientZone: true,
      status: true,
      client: {
        select: {
          preferredName: true,
          phone: true,
          street: true,
          city: true,
          state: true,
          postalCode: true,
        },
      },
      monitorAttestations: {
        where: { monitorId },
        orderBy: { attestedAt: 'desc' },
        take: 1,
        select: { attestedAt: true },
      },
      treatmentSession: {
        select: {
          sessionTransitions: { orderBy: { seq: 'asc' }, select: { toState: true, at: true } },
          monitorLooks: {
            where: { monitorId },
            orderBy: { lookedAt: 'asc' },
            select: { entryId: true, state: true, lookedAt: true },
          },
        },
      },
    },
  })
  if (!row?.medicineAt) return null
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { name: true, phone: true, emergencyPhone: true },
  })
  const { treatmentSession: session, client } = row
  const moves = session?.sessionTransitions.map(({ toState, at }) => ({ to: toState, at })) ?? []
  const standing = sessionForMonitor(moves, now)
  const attestedAt = row.monitorAttestations[0]?.attestedAt ?? null
  const { medicineAt } = row
  const cancelled = row.status === 'cancelled' || row.status === 'noshow'
  return {
    ...standing,
    monitorName: viewer.name,
    clientName: client.preferredName,
    clinicName: clinic.name,
    clinicPhone: clinic.phone,
    emergencyPhone: clinic.emergencyPhone,
    address: addressLine(client),
    clientPhone: client.phone,
    zone: row.clientZone,
    medicineAt,
    cancelled,
    attestedAt,
    keptForMs: cancelled ? null : keptForMs(standing, { attestedAt, medicineAt }, now),
    looks: session?.monitorLooks ?? [],
    confirmed: await confirmedCards(occasion),
    wish: await comfortWishOf(occasion, viewer.clientId),
  }
}
