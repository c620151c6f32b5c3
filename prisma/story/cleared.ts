import { bookAppointment } from '@/lib/booking/book'
import { orderDose } from '@/lib/booking/order-dose'
import { textsInForce } from '@/lib/consents/queries'
import { signConsent } from '@/lib/consents/sign'
import { QUESTIONS } from '@/lib/consents/understanding'
import { done } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { enterScores } from '@/lib/screening/staff-entries'
import type { Route, Setting } from '@/lib/sessions/model'
import { addDays, localDate } from '@/lib/time/zone'
import { type House, type NewPerson, welcome } from './client'
import { clearClient } from './determination'
import { type Medicine, sendScreening } from './screening'
import { onDay, tell } from './telling'

interface Clearing {
  /** Days from today on which the client came; the rest follows within a week. */
  readonly came: number
  readonly medicines?: readonly Medicine[]
  readonly ordered?: Ordered
}

/** What is ordered, and so what the clearance is for. */
export interface Ordered {
  readonly medication: string
  readonly route: Route
  readonly doseMg: number
  /** Where it may be taken; where it is planned first. */
  readonly settings: readonly [Setting, ...Setting[]]
}

export const TABLETS: Ordered = {
  medication: 'ketamine',
  route: 'sublingual',
  doseMg: 100,
  settings: ['at_home', 'in_clinic'],
}

/** Somebody who answered the questions, was cleared, has an order, and signed the consents. */
export async function clearedClient(
  house: House,
  person: NewPerson,
  { came, medicines = [], ordered = TABLETS }: Clearing,
): Promise<ClientViewer> {
  const { clinic, staff, today } = house
  const { settings, ...order } = ordered
  const day = (days: number, clock: string) => onDay(today, clinic.timeZone, came + days, clock)
  const client = await welcome(house, person, day(0, '10:00'))
  await sendScreening({ house, client, at: day(1, '18:00'), medicines })
  await tell(staff.nurse, day(2, '11:00'), (occasion) =>
    enterScores(occasion, {
      clientId: client.clientId,
      cssrs: 'none',
      dast10: 0,
      audit_c: 1,
      bmi: 23.4,
      sex_recorded: 'female',
      setting: settings[0],
      route: order.route,
    }),
  )
  await clearClient({
    clinician: staff.director,
    client,
    at: day(3, '09:30'),
    routes: [order.route],
    settings,
  })
  await tell(staff.director, day(3, '09:45'), (occasion) =>
    orderDose(occasion, {
      clientId: client.clientId,
      ...order,
      intervalDays: 7,
      validUntil: addDays(localDate(day(3, '09:45'), clinic.timeZone), 80),
    }),
  )
  await signConsents(client, person.name, day(4, '20:00'))
  return client
}

/** Reads and signs every consent in force, with the right answers to the questions about each. */
const signConsents = (client: ClientViewer, signedName: string, at: Date) =>
  tell(client, at, async (occasion) => {
    for (const { id, kind, hash } of await textsInForce(occasion)) {
      const understanding = Object.fromEntries(
        QUESTIONS[kind].map((question) => [question.id, question.answer]),
      )
      const signed = await signConsent(occasion, {
        textId: id,
        hash,
        signedName,
        agreed: 'yes',
        understanding,
      })
      if (!signed.ok) return signed
    }
    return done(null)
  })

interface Session {
  readonly house: House
  readonly client: ClientViewer
  readonly clinician: StaffViewer
  readonly startsAt: Date
  readonly setting: Setting
  readonly bookedAt: Date
  readonly route?: Route
}

/** The front desk books a session that the client is cleared for; answers the appointment's id. */
export async function bookSession(session: Session): Promise<string> {
  const { house, client, clinician, startsAt, setting, bookedAt, route = TABLETS.route } = session
  const { appointmentId } = await tell(house.staff.frontDesk, bookedAt, (occasion) =>
    bookAppointment(occasion, {
      clientId: client.clientId,
      kind: 'treatment-session',
      setting,
      route,
      clinicianId: clinician.membershipId,
      startsAt,
    }),
  )
  return appointmentId
}
