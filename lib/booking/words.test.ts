import { describe, expect, test } from 'vitest'
import english from '@/messages/en'
import type { BookRefusal } from './book'
import type { ChangeRefusal } from './change-one'
import type { OwnMoveRefusal } from './own-move'
import type { WaitRefusal } from './waitlist-wishes'

type Code =
  | BookRefusal['code']
  | ChangeRefusal['code']
  | OwnMoveRefusal['code']
  | WaitRefusal['code']
  | 'offer_over'
  | 'nothing_changed'
  | 'same_time'
  | 'not_yet'
  | 'not_today'
  | 'order_ends_in_the_past'
  | 'confirm_again'

/** Complete by the compiler: a new refusal without a line here does not build. */
const codes: Readonly<Record<Code, true>> = {
  not_allowed: true,
  not_found: true,
  client_not_active: true,
  incomplete_wish: true,
  not_cleared: true,
  clearance_withdrawn: true,
  clearance_not_begun: true,
  clearance_ended: true,
  setting_not_cleared: true,
  route_not_cleared: true,
  route_not_here: true,
  state_not_licensed: true,
  interval: true,
  in_the_past: true,
  outside_hours: true,
  no_on_call: true,
  time_taken: true,
  person_not_here: true,
  changed_meanwhile: true,
  not_of_your_care: true,
  talk_already_booked: true,
  session_already_booked: true,
  no_order: true,
  somebody_missing: true,
  already_waiting: true,
  offer_over: true,
  nothing_changed: true,
  session_begun: true,
  already_over: true,
  same_time: true,
  not_yet: true,
  not_today: true,
  order_ends_in_the_past: true,
  confirm_again: true,
  not_offered: true,
  too_late_to_move: true,
  too_soon_to_move: true,
}

describe('every refusal has its words', () => {
  const known: Readonly<Record<string, { title: string; detail: string }>> = {
    ...english.kernel.refusal,
    ...english.booking.refusal,
  }
  test.each(Object.keys(codes))('%s', (code) => {
    expect(known[code]?.title).toBeTruthy()
    expect(known[code]?.detail).toBeTruthy()
  })

  test('and a lost race says that someone has just taken that time', () => {
    expect(english.booking.refusal.time_taken.title).toBe('Someone has just taken that time')
  })
})

describe('what is seen on a lock screen', () => {
  test.each([
    english.booking.mail.subject,
    english.booking.mail.reminderSubject,
    english.booking.wait.mail.subject,
    english.booking.file.title,
    english.booking.file.plain,
    english.booking.file.withClient,
  ])('“%s” says nothing of health', (subject) => {
    expect(subject).not.toMatch(/ketamine|session|medicine|treatment|dose|consent|screening/i)
  })
})
