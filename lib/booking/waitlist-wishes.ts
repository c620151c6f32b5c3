import 'server-only'
import { randomUUID } from 'node:crypto'
import { clientScope } from '@/lib/clients/policy'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { localDate } from '@/lib/time/zone'
import type { AppointmentKind } from './model'
import { orderedRoutesOf } from './order-queries'
import { mayBook } from './policy'
import type { WaitInput } from './waitlist-schema'
import { endOffer } from './waitlist-end'

export type WaitRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'client_not_active'
  | 'not_cleared'
  | 'already_waiting'
  | 'in_the_past'
>

/**
 * Puts a wish on the waitlist. For a session the client has to be cleared already: whoever could not take a time is not
 * asked whether they want it.
 */
export async function addWish(
  occasion: Occasion,
  input: WaitInput,
): Promise<Outcome<{ readonly wishId: string; readonly clientId: string }, WaitRefusal>> {
  const { tx, viewer, now } = occasion
  const { clientId, kind, setting, route } = input
  const { clinicId } = viewer
  if (!mayBook(viewer, kind, clientId)) return refused('not_allowed')
  const client = await tx.client.findFirst({
    where: { AND: [clientScope(viewer)], clinicId, id: clientId },
    select: { status: true, timeZone: true },
  })
  if (!client) return refused('not_found')
  if (client.status === 'withdrawn') return refused('client_not_active')
  if (input.until < localDate(now, client.timeZone)) return refused('in_the_past')
  if (kind === 'treatment-session') {
    const clearance = await currentClearance(occasion, clientId)
    const covers =
      clearance.kind === 'cleared' &&
      clearance.settings.includes(setting) &&
      clearance.routes.some((each) => each === route)
    if (!covers) return refused('not_cleared')
    if (viewer.kind === 'client') {
      const ordered = await orderedRoutesOf(occasion, clientId)
      if (!ordered.some((each) => each === route)) return refused('not_cleared')
    }
  }
  const waiting = await tx.waitlistWish.findFirst({
    where: { clinicId, clientId, kind, setting, endedAt: null },
    select: { id: true },
  })
  if (waiting) return refused('already_waiting')
  const wishId = randomUUID()
  await tx.waitlistWish.createMany({
    data: [
      {
        id: wishId,
        clientId,
        kind,
        setting,
        route: kind === 'treatment-session' ? (route ?? null) : null,
        clinicianId: input.clinicianId ?? null,
        guideId: input.guideId ?? null,
        weekdays: input.weekdays,
        earliest: input.earliest,
        latest: input.latest,
        until: new Date(`${input.until}T00:00:00Z`),
        ...stamp(occasion),
      },
    ],
  })
  return done({ wishId, clientId })
}

/** Takes a wish off the list; a time that is held for it goes to the next in turn. */
export async function withdrawWish(
  occasion: Occasion,
  { wishId }: { readonly wishId: string },
): Promise<Outcome<{ readonly clientId: string }, Refusal<'not_found' | 'not_allowed'>>> {
  const { tx, viewer, now } = occasion
  const where = { clinicId: viewer.clinicId, id: wishId, endedAt: null }
  const wish = await tx.waitlistWish.findFirst({
    where: { AND: [{ client: clientScope(viewer) }], ...where },
    select: { clientId: true, kind: true },
  })
  if (!wish) return refused('not_found')
  if (!mayBook(viewer, wish.kind as AppointmentKind, wish.clientId)) return refused('not_allowed')
  await tx.waitlistWish.updateMany({ where, data: { endedAt: now, endedWhy: 'withdrawn' } })
  await endOffer(occasion, { wishId }, 'withdrawn')
  return done({ clientId: wish.clientId })
}

/** Somebody who has a time waits for it no longer, however they came by it. */
export async function endWishes(
  occasion: Occasion,
  { clientId, kind }: { readonly clientId: string; readonly kind: AppointmentKind },
): Promise<void> {
  const { tx, viewer, now } = occasion
  const where = { clinicId: viewer.clinicId, clientId, kind, endedAt: null }
  const wishes = await tx.waitlistWish.findMany({ where, select: { id: true } })
  if (wishes.length === 0) return
  await tx.waitlistWish.updateMany({ where, data: { endedAt: now, endedWhy: 'booked' } })
  for (const { id } of wishes) await endOffer(occasion, { wishId: id }, 'withdrawn')
}
