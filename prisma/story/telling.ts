import { randomUUID } from 'node:crypto'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { addDays, instantsOfLocal, localDate } from '@/lib/time/zone'

/** Does one command of the story at its moment; a refusal means that the story contradicts the rules, and is told. */
export async function tell<V extends Viewer, Value, Refused extends Refusal>(
  viewer: V,
  at: Date,
  command: (occasion: Occasion<V>) => Promise<Outcome<Value, Refused>>,
): Promise<Value> {
  const outcome = await act(viewer, command, { now: at })
  if (outcome.ok) return outcome.value
  const who = 'name' in viewer ? viewer.name : 'Stillwater'
  const facts = outcome.refusal.facts ? ` ${JSON.stringify(outcome.refusal.facts)}` : ''
  throw new Error(
    `The story of ${who} stops at ${at.toISOString()}: ${outcome.refusal.code}${facts}\n${command.toString().slice(0, 200)}`,
  )
}

/** The same for what the machine itself does and what answers no outcome. */
export const make = <V extends Viewer, Value>(
  viewer: V,
  at: Date,
  work: (occasion: Occasion<V>) => Promise<Value>,
): Promise<Value> => tell(viewer, at, async (occasion) => done(await work(occasion)))

/** A local time some days from the story's today; 0 is today, 1 tomorrow, -1 yesterday. */
export function onDay(today: Date, zone: string, days: number, clock: string): Date {
  const [at] = instantsOfLocal(`${addDays(localDate(today, zone), days)}T${clock}:00`, zone)
  if (!at) throw new Error(`${clock} does not exist ${days} days from today in ${zone}`)
  return at
}

/** Everybody of the story has just proved who they are: they sign with their own hands. */
export const present = <V extends StaffViewer | ClientViewer>(
  viewer: Omit<V, 'signInId' | 'confirmedAt'>,
): V => ({ ...viewer, signInId: randomUUID(), confirmedAt: realNow() }) as V
