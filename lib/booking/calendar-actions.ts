'use server'
import { callAction, formAction } from '@/lib/kernel/action'
import type { Answer, FormState } from '@/lib/kernel/form-state'
import { z } from 'zod'
import { addDayOff, withdrawDayOff } from './days-off'
import { dayOffNamed, dayOffSchema } from './days-off-schema'
import { makeFeed, revokeFeed } from './feeds'
import { settingsChangeSchema } from './settings-schema'
import { changeBookingSettings } from './settings-versions'
import { acceptOffer, declineOffer } from './waitlist-answer'
import { offerNamed, waitSchema, wishNamed } from './waitlist-schema'
import { addWish, withdrawWish } from './waitlist-wishes'

const settings = formAction({
  name: 'booking.changeSettings',
  for: ['administrator'],
  schema: settingsChangeSchema,
  run: changeBookingSettings,
  then: () => '/admin/booking?done=saved',
})

const dayOff = formAction({
  name: 'booking.addDayOff',
  for: ['administrator', 'front_desk', 'clinician'],
  schema: dayOffSchema,
  run: addDayOff,
  then: () => '/calendar/days-off?done=added',
})

const dayOn = formAction({
  name: 'booking.withdrawDayOff',
  for: ['administrator', 'front_desk', 'clinician'],
  schema: dayOffNamed,
  run: withdrawDayOff,
  then: () => '/calendar/days-off?done=withdrawn',
})

const wait = formAction({
  name: 'booking.wait',
  for: ['clinician', 'front_desk', 'guide'],
  schema: waitSchema,
  run: addWish,
  then: () => '/calendar/waitlist?done=added',
})

const waitOwn = formAction({
  name: 'booking.waitOwn',
  for: 'client',
  schema: waitSchema,
  run: addWish,
  then: () => '/my/waitlist?done=added',
})

const leave = formAction({
  name: 'booking.leave',
  for: ['clinician', 'front_desk', 'guide'],
  schema: wishNamed,
  run: withdrawWish,
  then: () => '/calendar/waitlist?done=withdrawn',
})

const leaveOwn = formAction({
  name: 'booking.leaveOwn',
  for: 'client',
  schema: wishNamed,
  run: withdrawWish,
  then: () => '/my/waitlist?done=withdrawn',
})

const accept = formAction({
  name: 'booking.accept',
  for: 'client',
  schema: offerNamed,
  run: acceptOffer,
  then: () => '/my?done=booked',
})

const decline = formAction({
  name: 'booking.decline',
  for: 'client',
  schema: offerNamed,
  run: declineOffer,
  then: () => '/my/waitlist?done=declined',
})

const acceptFor = formAction({
  name: 'booking.acceptFor',
  for: ['clinician', 'front_desk'],
  schema: offerNamed,
  run: acceptOffer,
  then: () => '/calendar/waitlist?done=accepted',
})

const declineFor = formAction({
  name: 'booking.declineFor',
  for: ['clinician', 'front_desk'],
  schema: offerNamed,
  run: declineOffer,
  then: () => '/calendar/waitlist?done=declined',
})

const everybody = ['clinician', 'guide', 'front_desk', 'administrator'] as const
const nothing = z.strictObject({})

const feed = callAction({
  name: 'booking.makeFeed',
  for: everybody,
  schema: nothing,
  run: makeFeed,
})

const feedOwn = callAction({
  name: 'booking.makeOwnFeed',
  for: 'client',
  schema: nothing,
  run: makeFeed,
})

const endFeed = callAction({
  name: 'booking.endFeed',
  for: everybody,
  schema: nothing,
  run: revokeFeed,
})

const endFeedOwn = callAction({
  name: 'booking.endOwnFeed',
  for: 'client',
  schema: nothing,
  run: revokeFeed,
})

export async function changeBookingSettingsAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return settings(previous, form)
}

export async function addDayOffAction(previous: FormState, form: FormData): Promise<FormState> {
  return dayOff(previous, form)
}

export async function withdrawDayOffAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return dayOn(previous, form)
}

export async function waitAction(previous: FormState, form: FormData): Promise<FormState> {
  return wait(previous, form)
}

export async function waitOwnAction(previous: FormState, form: FormData): Promise<FormState> {
  return waitOwn(previous, form)
}

export async function leaveAction(previous: FormState, form: FormData): Promise<FormState> {
  return leave(previous, form)
}

export async function leaveOwnAction(previous: FormState, form: FormData): Promise<FormState> {
  return leaveOwn(previous, form)
}

export async function acceptAction(previous: FormState, form: FormData): Promise<FormState> {
  return accept(previous, form)
}

export async function declineAction(previous: FormState, form: FormData): Promise<FormState> {
  return decline(previous, form)
}

export async function acceptForAction(previous: FormState, form: FormData): Promise<FormState> {
  return acceptFor(previous, form)
}

export async function declineForAction(previous: FormState, form: FormData): Promise<FormState> {
  return declineFor(previous, form)
}

export async function makeFeedAction(): Promise<Answer<{ readonly url: string }>> {
  return feed({})
}

export async function makeOwnFeedAction(): Promise<Answer<{ readonly url: string }>> {
  return feedOwn({})
}

export async function endFeedAction(): Promise<Answer<null>> {
  return endFeed({})
}

export async function endOwnFeedAction(): Promise<Answer<null>> {
  return endFeedOwn({})
}
