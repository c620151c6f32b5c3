import { inCareOf } from '@/lib/clients/policy'
import { describe, expect, test } from 'vitest'
import {
  answers,
  clinicians,
  everybody,
  guides,
  only,
  staffWho,
} from '@/lib/kernel/viewers.fixture'
import {
  entryHref,
  appointmentsFor,
  mayBook,
  mayChange,
  mayMark,
  mayOrder,
  mayReadOrders,
  mayRunTheCalendar,
  mayRunTheDesk,
  seesOwnCareOnly,
} from './policy'

const clinic = { clinicId: 'clinic' }
const caseload = {
  ...clinic,
  OR: [{ guideId: 'member' }, { client: inCareOf('member') }],
}

describe('appointments', () => {
  answers<object>('which exist for', appointmentsFor, {
    clinician: clinic,
    prescriber: clinic,
    nurse: clinic,
    director: clinic,
    guide: caseload,
    prescribing_guide: caseload,
    front_desk: clinic,
    administrator: clinic,
    client: { ...clinic, clientId: 'client' },
    monitor: { ...clinic, id: 'appointment' },
    system: clinic,
  })

  test('a guide who holds another role too sees the whole calendar', () => {
    expect(appointmentsFor(staffWho(['guide', 'front_desk']))).toEqual(clinic)
  })

  only([...clinicians, 'front_desk', 'client', 'system'], 'book a treatment', (viewer) =>
    mayBook(viewer, 'treatment-session', 'client'),
  )
  only([...clinicians, 'front_desk', 'system'], 'book a treatment for another', (viewer) =>
    mayBook(viewer, 'treatment-session', 'somebody else'),
  )
  only([...clinicians, ...guides, 'front_desk', 'client', 'system'], 'book a talk', (viewer) =>
    mayBook(viewer, 'integration-talk', 'client'),
  )
  only([...clinicians, ...guides, 'front_desk', 'system'], 'book a talk for another', (viewer) =>
    mayChange(viewer, 'integration-talk', 'somebody else'),
  )
  only([...clinicians, 'front_desk', 'system'], 'mark who came', mayMark)
  only([...clinicians, 'front_desk'], 'run the desk', mayRunTheDesk)
  only(
    [...clinicians, 'front_desk', 'administrator'],
    'say who is away and when the clinic is closed',
    mayRunTheCalendar,
  )
  only(guides, 'see their own care and no more', seesOwnCareOnly)
  only(['prescriber'], 'order', mayOrder)
  only([...clinicians, 'system'], 'read what an order holds', mayReadOrders)

  test('a treatment leads those who treat to the session, everybody else to its booking', () => {
    const treatment = { id: 'a', clientId: 'k', kind: 'treatment-session' } as const
    const talk = { ...treatment, kind: 'integration-talk' } as const
    expect(entryHref(everybody.clinician)(treatment)).toBe('/sessions/a')
    expect(entryHref(everybody.clinician)(talk)).toBe('/clients/k/book#a')
    expect(entryHref(everybody.guide)(treatment)).toBe('/clients/k/book#a')
    const circle = { id: 'a', clientId: '', kind: 'circle' as const }
    expect(entryHref(everybody.guide)(circle)).toBe('/circles/a')
    expect(entryHref(everybody.clinician)(circle)).toBeNull()
  })
})
