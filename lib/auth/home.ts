import type { ClientViewer, StaffRole, StaffViewer } from '@/lib/kernel/viewer'

const HOMES: readonly (readonly [StaffRole, string])[] = [
  ['clinician', '/clinician'],
  ['guide', '/guide'],
  ['front_desk', '/front-desk'],
  ['administrator', '/admin'],
]

/** Where a person's day begins; with several roles, the one nearest to the client. */
export function homeOf(viewer: StaffViewer | ClientViewer): string {
  return viewer.kind === 'client' ? '/my' : homeOfRoles(viewer.roles)
}

export const homeOfRoles = (roles: readonly string[]): string =>
  HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/my'
