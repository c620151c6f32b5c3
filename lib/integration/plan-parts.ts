import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { localDate } from '@/lib/time/zone'
import { planAtHand, sealed } from './plan-at-hand'
import type {
  aroundSchema,
  habitFormSchema,
  habitLogSchema,
  supportFormSchema,
} from './plan-parts-schema'
import {
  habitAction,
  habitCue,
  habitPlace,
  planBody,
  planFeelings,
  planFocus,
  supportContact,
  supportFor,
} from './sealed-places'

type By = Occasion<ClientViewer>
type Absent = Refusal<'not_found'>

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** Something tiny, after something that happens anyway. Any days, or whenever it fits. */
export async function addHabit(
  occasion: By,
  { cue, tinyAction, place, days }: z.output<typeof habitFormSchema>,
): Promise<Outcome<null>> {
  const planId = await planAtHand(occasion)
  const { tx, viewer, now } = occasion
  const id = randomUUID()
  await tx.habit.createMany({
    data: [
      {
        id,
        planId,
        clientId: viewer.clientId,
        cue: await sealed(occasion, habitCue(id), cue),
        tinyAction: await sealed(occasion, habitAction(id), tinyAction),
        place: place ? await sealed(occasion, habitPlace(id), place) : null,
        days: [...new Set(days)].toSorted((a, b) => a - b),
        since: dateOf(localDate(now, viewer.timeZone)),
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** What was said of a habit today; saying something else the same day replaces it, and nothing else is counted. */
export async function logHabit(
  occasion: By,
  { habitId, answer }: z.output<typeof habitLogSchema>,
): Promise<Outcome<null, Absent>> {
  const { tx, viewer, now } = occasion
  const { clinicId, clientId, timeZone } = viewer
  const habit = await tx.habit.count({ where: { clinicId, clientId, id: habitId } })
  if (habit === 0) return refused('not_found')
  const onDate = dateOf(localDate(now, timeZone))
  await tx.habitLog.createMany({
    data: [{ id: randomUUID(), clientId, habitId, onDate, answer, ...stamp(occasion) }],
    skipDuplicates: true,
  })
  await tx.habitLog.updateMany({ where: { clinicId, clientId, habitId, onDate }, data: { answer } })
  return done(null)
}

/** Lets a habit rest, or takes it up again; what it was stays. */
export async function restHabit(
  { tx, viewer, now }: By,
  { habitId }: { readonly habitId: string },
): Promise<Outcome<null, Absent>> {
  const where = { clinicId: viewer.clinicId, clientId: viewer.clientId, id: habitId }
  const habit = await tx.habit.findFirst({ where, select: { restedAt: true } })
  if (!habit) return refused('not_found')
  await tx.habit.updateMany({ where, data: { restedAt: habit.restedAt ? null : now } })
  return done(null)
}

/** Somebody who stands beside the client, and what for. */
export async function addSupport(
  occasion: By,
  { kind, contact, whatFor }: z.output<typeof supportFormSchema>,
): Promise<Outcome<null>> {
  const planId = await planAtHand(occasion)
  const id = randomUUID()
  await occasion.tx.planSupport.createMany({
    data: [
      {
        id,
        planId,
        clientId: occasion.viewer.clientId,
        kind,
        contact: await sealed(occasion, supportContact(id), contact),
        whatFor: whatFor ? await sealed(occasion, supportFor(id), whatFor) : null,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

export async function takeOffSupport(
  { tx, viewer, now }: By,
  { supportId }: { readonly supportId: string },
): Promise<Outcome<null, Absent>> {
  const { count } = await tx.planSupport.updateMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      id: supportId,
      takenOffAt: null,
    },
    data: { takenOffAt: now },
  })
  return count === 0 ? refused('not_found') : done(null)
}

/** Feelings, body, what matters, and a day to look again; an empty line takes its part away. */
export async function setAround(
  occasion: By,
  { feelings, bodyNotes, focus, reviewOn }: z.output<typeof aroundSchema>,
): Promise<Outcome<null>> {
  const id = await planAtHand(occasion)
  const { tx, viewer } = occasion
  const seal = (place: ReturnType<typeof planFocus>, text: string | undefined) =>
    text ? sealed(occasion, place, text) : null
  await tx.integrationPlan.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id },
    data: {
      feelings: await seal(planFeelings(id), feelings),
      bodyNotes: await seal(planBody(id), bodyNotes),
      focus: await seal(planFocus(id), focus),
      reviewOn: reviewOn ? dateOf(reviewOn) : null,
    },
  })
  return done(null)
}
