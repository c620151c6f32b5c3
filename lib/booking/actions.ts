'use server'
import { revalidatePath } from 'next/cache'
import { callAction, formAction } from '@/lib/kernel/action'
import type { Answer, FormState } from '@/lib/kernel/form-state'
import { markArrived } from './arrive'
import { bookAppointment } from './book'
import { cancelAppointment, markNoShow } from './call-off'
import { type Moved, moveAppointment } from './move'
import { orderDose, stopOrder } from './order-dose'
import {
  bookSchema,
  cancelSchema,
  doseOrderSchema,
  markSchema,
  moveOwnSchema,
  moveSchema,
  stopOrderSchema,
} from './schema'

const bookingPage = ({ clientId }: { readonly clientId: string }, what: string): string =>
  `/clients/${clientId}/book?done=${what}`

const book = formAction({
  name: 'booking.book',
  for: ['clinician', 'guide', 'front_desk'],
  schema: bookSchema,
  run: bookAppointment,
  then: (booked) => bookingPage(booked, 'booked'),
})

const bookOwn = formAction({
  name: 'booking.bookOwn',
  for: 'client',
  schema: bookSchema,
  run: bookAppointment,
  then: () => '/my/talk?done=booked',
})

const bookOwnSession = formAction({
  name: 'booking.bookOwnSession',
  for: 'client',
  schema: bookSchema,
  run: bookAppointment,
  then: ({ appointmentId }) => `/my/session/${appointmentId}`,
})

const move = formAction({
  name: 'booking.move',
  for: ['clinician', 'guide', 'front_desk'],
  schema: moveSchema,
  run: moveAppointment,
  then: (moved) => bookingPage(moved, 'moved'),
})

/** The calendar's own way to move: no page change, and an answer that can be undone. */
const moveHere = callAction({
  name: 'booking.moveHere',
  for: ['clinician', 'front_desk'],
  schema: moveSchema,
  run: moveAppointment,
})

const moveOwn = formAction({
  name: 'booking.moveOwn',
  for: 'client',
  schema: moveOwnSchema,
  run: moveAppointment,
  then: ({ appointmentId, undone }) =>
    `/my/session/${appointmentId}?done=${undone ? 'undone' : 'moved'}`,
})

const cancel = formAction({
  name: 'booking.cancel',
  for: ['clinician', 'guide', 'front_desk'],
  schema: cancelSchema,
  run: cancelAppointment,
  then: (changed) => bookingPage(changed, 'cancelled'),
})

const cancelOwn = formAction({
  name: 'booking.cancelOwn',
  for: 'client',
  schema: cancelSchema,
  run: cancelAppointment,
  then: () => '/my/talk?done=cancelled',
})

const cancelOwnSession = formAction({
  name: 'booking.cancelOwnSession',
  for: 'client',
  schema: cancelSchema,
  run: cancelAppointment,
  then: ({ appointmentId }) => `/my/session/${appointmentId}`,
})

const noShow = formAction({
  name: 'booking.noShow',
  for: ['clinician', 'front_desk'],
  schema: markSchema,
  run: markNoShow,
})

const arrived = formAction({
  name: 'booking.arrived',
  for: ['clinician', 'front_desk'],
  schema: markSchema,
  run: markArrived,
})

const order = formAction({
  name: 'booking.orderDose',
  for: ['clinician'],
  schema: doseOrderSchema,
  run: orderDose,
  then: (ordered) => bookingPage(ordered, 'ordered'),
})

const stop = formAction({
  name: 'booking.stopOrder',
  for: ['clinician'],
  schema: stopOrderSchema,
  run: stopOrder,
})

/** Whatever the answer is, the times on the page are looked up again: a lost race comes back with fresh ones. */
const freshTimes = (): void => revalidatePath('/', 'layout')

export async function bookAction(previous: FormState, form: FormData): Promise<FormState> {
  freshTimes()
  return book(previous, form)
}

export async function bookOwnAction(previous: FormState, form: FormData): Promise<FormState> {
  freshTimes()
  return bookOwn(previous, form)
}

export async function bookOwnSessionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  freshTimes()
  return bookOwnSession(previous, form)
}

export async function moveAction(previous: FormState, form: FormData): Promise<FormState> {
  freshTimes()
  return move(previous, form)
}

export async function moveHereAction(
  input: {
    readonly appointmentId: string
    readonly version: number
    readonly startsAt: string
    readonly roomId?: string
  },
  idempotencyKey: string,
): Promise<Answer<Moved>> {
  freshTimes()
  return moveHere(input, idempotencyKey)
}

export async function cancelAction(previous: FormState, form: FormData): Promise<FormState> {
  return cancel(previous, form)
}

export async function cancelOwnAction(previous: FormState, form: FormData): Promise<FormState> {
  return cancelOwn(previous, form)
}

export async function moveOwnAction(previous: FormState, form: FormData): Promise<FormState> {
  freshTimes()
  return moveOwn(previous, form)
}

export async function cancelOwnSessionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return cancelOwnSession(previous, form)
}

export async function noShowAction(previous: FormState, form: FormData): Promise<FormState> {
  return noShow(previous, form)
}

export async function arrivedAction(previous: FormState, form: FormData): Promise<FormState> {
  return arrived(previous, form)
}

export async function orderDoseAction(previous: FormState, form: FormData): Promise<FormState> {
  return order(previous, form)
}

export async function stopOrderAction(previous: FormState, form: FormData): Promise<FormState> {
  return stop(previous, form)
}
