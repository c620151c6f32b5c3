import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { localDate } from '@/lib/time/zone'
import type { Wish } from './availability'
import { clientToBook } from './choices'
import { clinicOf } from './clinic-of'
import { type DayOfSlots, freeWeekOf } from './free-slots'
import type { Appointment, Talk } from './model'
import { comingAppointmentsOf } from './queries'

export interface TalkPage {
  readonly clinicZone: string
  readonly now: Date
  readonly talk: Talk
  readonly with: string | null
  /** What the form sends along; null where nobody of that part is in the client's care yet. */
  readonly wish: Wish | null
  readonly week: readonly DayOfSlots[]
  /** Whether an earlier week lies ahead of today too. */
  readonly earlier: boolean
  readonly coming: readonly Appointment[]
}

/** The free times of a client's own guide or clinician for a talk by video, and the talks that are booked. */
export async function talkPageOf(
  occasion: Occasion<ClientViewer>,
  talk: Talk,
  asked: string | undefined,
): Promise<TalkPage> {
  const { viewer, now, tx } = occasion
  const { clientId, clinicId } = viewer
  const { timeZone } = await clinicOf(occasion)
  const client = await clientToBook(occasion, clientId)
  const withGuide = talk === 'integration-talk'
  const memberId = (withGuide ? client?.guideId : client?.clinicianId) ?? null
  const member = memberId
    ? await tx.membership.findFirst({
        where: { clinicId, id: memberId },
        select: { displayName: true },
      })
    : null
  const today = localDate(now, timeZone)
  const date = asked && asked > today ? asked : today
  const coming = await comingAppointmentsOf(occasion, clientId)
  const wish: Wish | null = memberId
    ? {
        clientId,
        kind: talk,
        setting: 'at_home',
        clinicianId: withGuide ? null : memberId,
        guideId: withGuide ? memberId : null,
        roomId: null,
      }
    : null
  return {
    clinicZone: timeZone,
    now,
    talk,
    with: member?.displayName ?? null,
    wish,
    earlier: date > today,
    week: wish ? await freeWeekOf(occasion, wish, date) : [],
    coming: coming.filter(({ kind }) => kind !== 'treatment-session'),
  }
}
