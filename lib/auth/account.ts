import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'

/** What sign-in needs to know of an account. Its secrets go no further than `lib/auth`. */
export interface Account {
  readonly personId: string
  readonly email: string
  readonly passwordHash: string | null
  readonly totpSecret: Uint8Array | null
  readonly totpConfirmedAt: Date | null
}

export interface Place {
  readonly membershipId: string
  readonly clinicId: string
  readonly clinicName: string
  readonly roles: readonly string[]
}

interface Row {
  password_hash: string | null
  totp_secret: Uint8Array | null
  totp_confirmed_at: Date | null
}

const account = (personId: string, email: string, row: Row): Account => ({
  personId,
  email,
  passwordHash: row.password_hash,
  totpSecret: row.totp_secret,
  totpConfirmedAt: row.totp_confirmed_at,
})

export async function accountByEmail(email: string): Promise<Account | null> {
  const [row] = await lookUp<Row & { person_id: string }>(
    Prisma.sql`SELECT person_id, password_hash, totp_secret, totp_confirmed_at FROM person_to_sign_in(${email})`,
  )
  return row ? account(row.person_id, email.toLowerCase(), row) : null
}

export async function accountById(personId: string): Promise<Account | null> {
  const [row] = await lookUp<Row & { email: string }>(
    Prisma.sql`SELECT email, password_hash, totp_secret, totp_confirmed_at FROM person_by_id(${personId}::uuid)`,
  )
  return row ? account(personId, row.email, row) : null
}

/** The clinics where this person is active, the oldest first. */
export async function placesOf(personId: string): Promise<readonly Place[]> {
  const rows = await lookUp<{
    membership_id: string
    clinic_id: string
    clinic_name: string
    roles: string[]
  }>(
    Prisma.sql`SELECT membership_id, clinic_id, clinic_name, roles FROM memberships_of(${personId}::uuid)`,
  )
  return rows.map((row) => ({
    membershipId: row.membership_id,
    clinicId: row.clinic_id,
    clinicName: row.clinic_name,
    roles: row.roles,
  }))
}
