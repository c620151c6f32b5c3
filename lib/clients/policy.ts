import { hasRole, type StaffRole, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'
import type { Sight } from './model'

/** Clinicians treat and cover for each other; a guide has a caseload; the others know people, not their health. */
const sightOfRole: Readonly<Record<StaffRole, Sight>> = {
  clinician: 'clinical',
  guide: 'care',
  front_desk: 'contact',
  administrator: 'contact',
}
const widest: readonly Sight[] = ['clinical', 'care', 'contact']

/** What this viewer may see of a client; null where they see none. Several roles: the widest sight. */
export function sightOf(viewer: Viewer): Sight | null {
  if (viewer.kind === 'client') return 'own'
  if (viewer.kind === 'system') return 'clinical'
  if (viewer.kind === 'monitor') return null
  const sights = viewer.roles.map((role) => sightOfRole[role])
  return widest.find((sight) => sights.includes(sight)) ?? null
}

/** A guide alone sees the clients whose care they share, or stand in for; whoever holds another role too sees the whole roster. */
export const seesOwnCaseloadOnly = (viewer: Viewer): viewer is StaffViewer =>
  viewer.kind === 'staff' && !hasRole(viewer, 'clinician', 'front_desk', 'administrator')

/** A place on a care team that is this member's, or that they fill while a colleague is away. */
export const actsFor = (memberId: string) => [
  { memberId },
  {
    member: {
      absences: { some: { coverId: memberId, begunAt: { not: null }, endedAt: null } },
    },
  },
]

/** The clients whose care a member shares, or stands in for while a colleague is away, as a condition on the client's row. */
export const inCareOf = (memberId: string) => ({
  careTeamMembers: { some: { until: null, OR: actsFor(memberId) } },
})

/** Which clients exist for this viewer, as a condition on the client's row. */
export function clientScope(viewer: Viewer) {
  if (viewer.kind === 'client' || viewer.kind === 'monitor')
    return { clinicId: viewer.clinicId, id: viewer.clientId }
  if (seesOwnCaseloadOnly(viewer))
    return {
      clinicId: viewer.clinicId,
      ...inCareOf(viewer.membershipId),
    }
  return { clinicId: viewer.clinicId }
}

export const mayAddClient = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'front_desk', 'clinician', 'administrator')

export const mayEditContact = (viewer: Viewer): boolean =>
  viewer.kind === 'client' || mayAddClient(viewer)

export const mayAssignCareTeam = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician', 'front_desk', 'administrator')

/** A client leaves care on their own wish or a clinician's decision; the front desk takes the call. */
export const mayEndCare = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician', 'front_desk')

/** Screening, medicines and readings: clinicians, and the client's own. */
export const seesClinicalContent = (viewer: Viewer): boolean => {
  const sight = sightOf(viewer)
  return sight === 'clinical' || sight === 'own'
}
