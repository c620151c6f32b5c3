'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/kernel/form-state'
import { refused } from '@/lib/kernel/outcome'
import { publicFormAction } from '@/lib/kernel/public-action'
import { instantsOfLocal, isZone } from '@/lib/time/zone'
import { movedMessage } from './banner'
import { enterAs } from './enter'
import { onlyInDemonstration } from './mode'
import { moveClock } from './move-clock'
import { enterSchema, exactSchema, moveToSchema } from './schema'

const limit = { times: 600, minutes: 10 }

const enter = publicFormAction({
  name: 'demo.enter',
  schema: enterSchema,
  limit,
  run: ({ membershipId }) => enterAs(membershipId),
  then: ({ to }) => to,
})

const move = publicFormAction({
  name: 'demo.moveClock',
  schema: moveToSchema,
  limit,
  run: ({ to }) => moveAndShow(new Date(to)),
  message: movedMessage,
})

const moveExactly = publicFormAction({
  name: 'demo.moveClockExactly',
  schema: exactSchema,
  limit,
  run: async ({ date, time, zone }) => {
    const to = isZone(zone) ? instantsOfLocal(`${date}T${time}:00`, zone)[0] : undefined
    return to ? moveAndShow(to) : refused('no_such_time')
  },
  message: movedMessage,
})

async function moveAndShow(to: Date) {
  const outcome = await moveClock(to)
  if (outcome.ok) revalidatePath('/', 'layout')
  return outcome
}

export async function enterAction(previous: FormState, form: FormData) {
  onlyInDemonstration()
  return enter(previous, form)
}

export async function moveClockAction(previous: FormState, form: FormData) {
  onlyInDemonstration()
  return move(previous, form)
}

export async function moveClockExactlyAction(previous: FormState, form: FormData) {
  onlyInDemonstration()
  return moveExactly(previous, form)
}
