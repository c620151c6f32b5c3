import type { Credential, StaffRole } from '@/lib/kernel/viewer'

export const STAFF_ROLES = [
  'clinician',
  'guide',
  'front_desk',
  'administrator',
] as const satisfies readonly StaffRole[]

export const CREDENTIALS = [
  'prescriber',
  'nurse',
  'medical_director',
] as const satisfies readonly Credential[]

export type Role = StaffRole | 'client'

const ROLES: ReadonlySet<string> = new Set([...STAFF_ROLES, 'client'])

export const isRole = (text: string): text is Role => ROLES.has(text)
export const isStaffRole = (text: string): text is StaffRole => text !== 'client' && isRole(text)
export const isCredential = (text: string): text is Credential =>
  CREDENTIALS.some((known) => known === text)

/** Somebody who works in this clinic, or did. */
export interface Member {
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  readonly title: string | null
  readonly roles: readonly StaffRole[]
  readonly credentials: readonly Credential[]
  readonly active: boolean
}
