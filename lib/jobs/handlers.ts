import 'server-only'
import { aftercareHandlers } from '@/lib/aftercare/jobs'
import { alertHandlers } from '@/lib/alerts/jobs'
import { bookingHandlers } from '@/lib/booking/jobs'
import { measureHandlers } from '@/lib/screening/measure-letters'
import { screeningHandlers } from '@/lib/screening/evidence-letters'
import { integrationHandlers } from '@/lib/integration/jobs'
import { sessionHandlers } from '@/lib/sessions/jobs'
import { messageHandlers } from '@/lib/messages/jobs'
import { peopleHandlers } from '@/lib/people/jobs'
import { circleHandlers } from '@/lib/circles/jobs'
import type { Handler, Handlers } from './model'

/**
 * What each kind of due work does, by kind. Every subject keeps its handlers in its own `jobs.ts`; this is where they
 * meet, so a kind that nobody handles is found when it is registered and not in the night that it comes due.
 */
const handlers: Handlers = {
  ...alertHandlers,
  ...bookingHandlers,
  ...screeningHandlers,
  ...measureHandlers,
  ...sessionHandlers,
  ...aftercareHandlers,
  ...integrationHandlers,
  ...circleHandlers,
  ...messageHandlers,
  ...peopleHandlers,
}

export const handledKinds: readonly string[] = Object.keys(handlers)

export const handlerOf = (kind: string): Handler | undefined => handlers[kind]
