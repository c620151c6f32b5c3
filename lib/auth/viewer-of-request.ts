import 'server-only'
import { cache } from 'react'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import type { ClientViewer, Credential, StaffRole, StaffViewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { signInToken } from './cookie'
import { tokenHash } from './token'

export interface SignedInPerson {
  readonly viewer: StaffViewer | ClientViewer
  /** Staff prove themselves twice before any page with health information. */
  readonly secondFactorAt: Date | null
  readonly secondFactorReady: boolean
  readonly startedAt: Date
  /** Since when this sign-in is covered: until its owner opens it, it is shown nothing and does nothing. */
  readonly coveredAt: Date | null
}

interface Row {
  sign_in_id: string
  person_id: string
  email: string
  clinic_id: string
  clinic_name: string
  clinic_zone: string
  clinic_phone: string
  clinic_emergency_phone: string
  demonstration: boolean
  membership_id: string
  display_name: string
  professional_title: string | null
  roles: string[]
  credentials: string[]
  client_id: string | null
  client_zone: string | null
  preferred_name: string | null
  second_factor_at: Date | null
  confirmed_at: Date
  started_at: Date
  totp_ready: boolean
  covered_at: Date | null
}

/** Who this request comes from, read anew from the sign-in's row each time: ended sign-ins end at once. */
export const signedInPerson = cache(() => personOf(true))

/** The same for polling and streams, which never keep a sign-in alive. */
export const watchingPerson = cache(() => personOf(false))

async function personOf(touch: boolean): Promise<SignedInPerson | null> {
  const token = await signInToken()
  return token ? personOfToken(token, touch) : null
}

/** Whose live sign-in this token is; `touch` keeps it from falling idle. */
export async function personOfToken(token: string, touch: boolean): Promise<SignedInPerson | null> {
  const [row] = await lookUp<Row>(
    Prisma.sql`SELECT * FROM sign_in_viewer(${tokenHash(token)}, ${realNow()}::timestamptz, ${touch})`,
  )
  return row ? fromRow(row) : null
}

function fromRow(row: Row): SignedInPerson | null {
  const signedIn = {
    personId: row.person_id,
    membershipId: row.membership_id,
    clinicId: row.clinic_id,
    signInId: row.sign_in_id,
    email: row.email,
    confirmedAt: row.confirmed_at,
    clinic: {
      name: row.clinic_name,
      timeZone: row.clinic_zone,
      phone: row.clinic_phone,
      emergencyPhone: row.clinic_emergency_phone,
      demonstration: row.demonstration,
    },
  }
  const secondFactor = {
    secondFactorAt: row.second_factor_at,
    secondFactorReady: row.totp_ready,
    startedAt: row.started_at,
    coveredAt: row.covered_at,
  }
  if (row.client_id && row.client_zone && row.preferred_name) {
    const viewer: ClientViewer = {
      kind: 'client',
      ...signedIn,
      name: row.preferred_name,
      clientId: row.client_id,
      timeZone: row.client_zone,
    }
    return { viewer, ...secondFactor }
  }
  const roles = row.roles.filter((role): role is StaffRole => STAFF_ROLES.has(role))
  if (roles.length === 0) return null
  const viewer: StaffViewer = {
    kind: 'staff',
    ...signedIn,
    name: row.display_name,
    professionalTitle: row.professional_title,
    roles,
    credentials: row.credentials.filter((held): held is Credential => CREDENTIALS.has(held)),
  }
  return { viewer, ...secondFactor }
}

const STAFF_ROLES: ReadonlySet<string> = new Set<StaffRole>([
  'clinician',
  'guide',
  'front_desk',
  'administrator',
])
const CREDENTIALS: ReadonlySet<string> = new Set<Credential>([
  'prescriber',
  'nurse',
  'medical_director',
])
