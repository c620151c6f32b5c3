import 'server-only'
import { clientScope } from '@/lib/clients/policy'
import type { Occasion } from '@/lib/kernel/occasion'
import { type Setting, SETTINGS } from '@/lib/sessions/model'
import { wordOf } from './appointment-row'
import { type AppointmentKind, APPOINTMENT_KINDS } from './model'
import { OFFER_STATUSES, type OfferStatus } from './waitlist'

export interface WaitingOffer {
  readonly id: string
  readonly startsAt: Date
  readonly answerBy: Date
  readonly status: OfferStatus
  readonly with: string | null
}

export interface WaitingWish {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly kind: AppointmentKind
  readonly setting: Setting
  readonly weekdays: readonly number[]
  readonly earliest: string
  readonly latest: string
  readonly until: string
  readonly since: Date
  readonly endedWhy: string | null
  /** Newest first. */
  readonly offers: readonly WaitingOffer[]
}

/** Who waits, in their order, with what was offered; the last that ended come after. A client sees their own. */
export async function waitlistOf({ tx, viewer }: Occasion): Promise<readonly WaitingWish[]> {
  const rows = await tx.waitlistWish.findMany({
    where: { clinicId: viewer.clinicId, client: clientScope(viewer) },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { recordedAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      clientId: true,
      kind: true,
      setting: true,
      weekdays: true,
      earliest: true,
      latest: true,
      until: true,
      recordedAt: true,
      endedWhy: true,
      client: { select: { legalName: true } },
      waitlistOffers: {
        orderBy: { offeredAt: 'desc' },
        take: 10,
        select: {
          id: true,
          startsAt: true,
          answerBy: true,
          status: true,
          clinician: { select: { displayName: true } },
          guide: { select: { displayName: true } },
        },
      },
    },
  })
  return rows.map(({ client, waitlistOffers, recordedAt, ...row }) => ({
    ...row,
    clientName: client.legalName,
    kind: wordOf(APPOINTMENT_KINDS, row.kind),
    setting: wordOf<Setting>(SETTINGS, row.setting),
    until: row.until.toISOString().slice(0, 10),
    since: recordedAt,
    offers: waitlistOffers.map(({ clinician, guide, status, ...offer }) => ({
      ...offer,
      status: wordOf(OFFER_STATUSES, status),
      with: (guide ?? clinician)?.displayName ?? null,
    })),
  }))
}
