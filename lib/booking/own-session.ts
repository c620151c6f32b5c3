import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { type Route, type Setting, SETTINGS } from '@/lib/sessions/model'
import { localDate } from '@/lib/time/zone'
import { clientToBook } from './choices'
import { routeAllowedIn } from './clearance-rules'
import { clinicOf } from './clinic-of'
import { type DayOfSlots, freeWeekOf } from './free-slots'
import { orderedRoutesOf } from './order-queries'
import { comingAppointmentsOf } from './queries'
import { treatmentTimes } from './treatment-times'

/** A place and a way that are cleared and ordered: the only ones that a client is offered. */
export interface OfferedWay {
  readonly setting: Setting
  readonly route: Route
}

export interface OwnSessionPage {
  readonly clinicZone: string
  readonly now: Date
  readonly ways: readonly OfferedWay[]
  readonly way: OfferedWay | null
  readonly clinicianId: string | null
  readonly week: readonly DayOfSlots[]
  readonly date: string
  readonly earlier: boolean
  /** Why no time can be chosen; its words are those of the refusal. */
  readonly problem: Refusal | null
}

/** The times among which a client may choose for a session of their own. */
export async function ownSessionPageOf(
  occasion: Occasion<ClientViewer>,
  asked: { readonly setting?: Setting | undefined; readonly date?: string | undefined },
): Promise<OwnSessionPage> {
  const { viewer, now } = occasion
  const { clientId } = viewer
  const clinic = await clinicOf(occasion)
  const client = await clientToBook(occasion, clientId)
  const today = localDate(now, clinic.timeZone)
  const date = asked.date && asked.date > today ? asked.date : today
  const clearance = await currentClearance(occasion, clientId)
  const ordered = await orderedRoutesOf(occasion, clientId)
  const cleared = clearance.kind === 'cleared' ? clearance : null
  const ways = SETTINGS.filter((setting) => cleared?.settings.includes(setting)).flatMap(
    (setting) =>
      ordered
        .filter((route) => cleared?.routes.includes(route) && routeAllowedIn(route, setting))
        .map((route) => ({ setting, route })),
  )
  const way = ways.find(({ setting }) => setting === asked.setting) ?? ways[0] ?? null
  const clinicianId = client?.clinicianId ?? null
  const coming = await comingAppointmentsOf(occasion, clientId)
  const page = {
    clinicZone: clinic.timeZone,
    now,
    ways,
    way,
    clinicianId,
    date,
    earlier: date > today,
  }
  const none = (code: string): OwnSessionPage => ({ ...page, week: [], problem: { code } })
  if (coming.some(({ kind }) => kind === 'treatment-session')) return none('session_already_booked')
  if (!cleared) return none('not_cleared_yet')
  if (!way || !clinicianId) return none('no_order')
  const wish = { clientId, ...way, moving: null }
  const times = await treatmentTimes(occasion, clinic, clearance, wish)
  if ('problem' in times) return { ...page, week: [], problem: times.problem }
  const week = await freeWeekOf(
    occasion,
    {
      clientId,
      kind: 'treatment-session',
      setting: way.setting,
      clinicianId,
      guideId: null,
      roomId: null,
    },
    date,
  )
  const allowed = week.map((day) => ({ ...day, slots: day.slots.filter(times.allows) }))
  return { ...page, week: allowed, problem: null }
}
