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
  bookedScope,
  mayDecideSession,
  mayDischarge,
  mayGiveDose,
  mayMoveStock,
  mayReadNote,
  mayReadOrder,
  mayReadStock,
  mayRunSession,
  sessionScope,
} from './policy'

const clinic = { clinicId: 'clinic' }
const inCare = {
  ...clinic,
  client: inCareOf('member'),
}

describe('a treatment session', () => {
  answers<object | null>('which exist for', sessionScope, {
    clinician: clinic,
    prescriber: clinic,
    nurse: clinic,
    director: clinic,
    guide: inCare,
    prescribing_guide: inCare,
    front_desk: null,
    administrator: null,
    client: { ...clinic, clientId: 'client' },
    monitor: { ...clinic, appointmentId: 'appointment' },
    system: clinic,
  })

  test('a booked one is a treatment in the same sight; a sitter has none', () => {
    expect(bookedScope(everybody.guide)).toEqual({ ...inCare, kind: 'treatment-session' })
    expect(bookedScope(everybody.client)).toEqual({
      ...clinic,
      clientId: 'client',
      kind: 'treatment-session',
    })
    expect(bookedScope(everybody.monitor)).toBeNull()
    expect(bookedScope(everybody.front_desk)).toBeNull()
  })

  test('a guide who is a clinician too sees them all', () => {
    expect(sessionScope(staffWho(['guide', 'clinician']))).toEqual(clinic)
  })

  only([...clinicians, ...guides], 'run it', mayRunSession)
  only(clinicians, 'decide its door, overrides and discharge', mayDecideSession)
  only(clinicians, 'discharge in the clinic', (viewer) => mayDischarge(viewer, 'in_clinic'))
  only([...clinicians, ...guides], 'discharge at home', (viewer) => mayDischarge(viewer, 'at_home'))
  only(['prescriber', 'nurse', 'director'], 'give the dose', mayGiveDose)
  only(['prescriber', 'nurse', 'director'], 'take in, count, waste and return', mayMoveStock)
  only([...clinicians, 'administrator'], 'read the ledger', mayReadStock)
  only(clinicians, 'read the order', mayReadOrder)
  only([...clinicians, ...guides, 'system'], 'read the note', mayReadNote)
})
