import { expect, test } from 'vitest'
import {
  type Credential,
  type StaffRole,
  type StaffViewer,
  systemOf,
  type Viewer,
} from '@/lib/kernel/viewer'

const signedIn = {
  personId: 'person',
  membershipId: 'member',
  clinicId: 'clinic',
  signInId: 'sign-in',
  email: 'somebody@example.org',
  name: 'Somebody',
  clinic: {
    name: 'Clinic',
    timeZone: 'UTC',
    phone: '1',
    emergencyPhone: '2',
    demonstration: true,
  },
  confirmedAt: new Date(0),
}

export const staffWho = (
  roles: readonly StaffRole[],
  credentials: readonly Credential[] = [],
): StaffViewer => ({ kind: 'staff', ...signedIn, roles, credentials, professionalTitle: null })

/** Everybody who can stand before a door, each once. A credential without the role opens nothing by itself. */
export const everybody = {
  clinician: staffWho(['clinician']),
  prescriber: staffWho(['clinician'], ['prescriber']),
  nurse: staffWho(['clinician'], ['nurse']),
  director: staffWho(['clinician'], ['medical_director']),
  guide: staffWho(['guide']),
  prescribing_guide: staffWho(['guide'], ['prescriber', 'nurse', 'medical_director']),
  front_desk: staffWho(['front_desk']),
  administrator: staffWho(['administrator']),
  client: { kind: 'client', ...signedIn, clientId: 'client', timeZone: 'UTC' },
  monitor: {
    kind: 'monitor',
    clinicId: 'clinic',
    clientId: 'client',
    appointmentId: 'appointment',
    monitorId: 'monitor',
    linkId: 'link',
    name: 'Sitter',
  },
  system: systemOf('clinic'),
} as const satisfies Readonly<Record<string, Viewer>>

export type Somebody = keyof typeof everybody

export const clinicians = ['clinician', 'prescriber', 'nurse', 'director'] as const
export const guides = ['guide', 'prescribing_guide'] as const

const names = Object.keys(everybody) as readonly Somebody[]

/** One permission in one line: these may, and everybody else may not. */
export function only(
  allowed: readonly Somebody[],
  verb: string,
  may: (viewer: Viewer) => boolean,
): void {
  test(`${allowed.join(', ') || 'nobody'} may ${verb}; nobody else`, () => {
    expect(names.filter((name) => may(everybody[name]))).toEqual(
      names.filter((name) => allowed.includes(name)),
    )
  })
}

/** One question in one line, answered for everybody. */
export function answers<Answer>(
  question: string,
  ask: (viewer: Viewer) => Answer,
  expected: Readonly<Record<Somebody, Answer>>,
): void {
  test.each(names)(`${question}: %s`, (name) => {
    expect(ask(everybody[name])).toStrictEqual(expected[name])
  })
}
