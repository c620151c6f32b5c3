import type { Credential, StaffRole } from '@/lib/kernel/viewer'

export interface RolesAndCredentials {
  readonly roles: readonly StaffRole[]
  readonly credentials: readonly Credential[]
}

/** A credential is a clinician's: it says who may order, lift a finding or sign a protocol. */
export const credentialsFit = ({ roles, credentials }: RolesAndCredentials): boolean =>
  credentials.length === 0 || roles.includes('clinician')

interface Standing {
  readonly membershipId: string
  readonly active: boolean
  readonly roles: readonly StaffRole[]
}

/** A clinic always has somebody who can let people in: whether one is left after this person changes to `after`. */
export function keepsAnAdministrator(members: readonly Standing[], after: Standing): boolean {
  const others = members.filter(({ membershipId }) => membershipId !== after.membershipId)
  return [...others, after].some(({ active, roles }) => active && roles.includes('administrator'))
}

/** What somebody saw before they changed it; a change meanwhile makes another text. */
export const seenMember = (
  member: Standing & RolesAndCredentials & { readonly name: string; readonly title: string | null },
): string =>
  JSON.stringify([
    member.active,
    member.name,
    member.title,
    member.roles.toSorted(),
    member.credentials.toSorted(),
  ])

export interface Hours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** `HH:mm` on the clinic's clock. */
  readonly opens: string
  readonly closes: string
}

/** Hours that begin and end at once are none: how a day off is written where nothing is deleted. */
export const isOpen = ({ opens, closes }: Pick<Hours, 'opens' | 'closes'>): boolean =>
  opens < closes
