import type { Prisma } from '@/generated/prisma/client'
import { actsFor } from '@/lib/clients/policy'
import { hasRole, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'
import type { AlertAudience } from './model'

/** Clinicians cover for each other. What was told to the safeguarding lead is for those who were told. */
const OF_CLINICIANS: readonly AlertAudience[] = [
  'on_call_clinician',
  'clinician',
  'prescriber',
  'guide',
  'front_desk',
  'medical_director',
]

/**
 * Which alerts exist for this viewer: those of their role, a guide's for their own caseload, and each that they own or
 * were told of. Null: none.
 */
export function alertsFor(viewer: Viewer): Prisma.AlertWhereInput | null {
  if (viewer.kind !== 'staff') return null
  return { clinicId: viewer.clinicId, OR: [...ofRoles(viewer), ...ofPerson(viewer)] }
}

const ofRoles = (viewer: StaffViewer): readonly Prisma.AlertWhereInput[] => [
  ...(hasRole(viewer, 'clinician') ? [{ audience: { in: [...OF_CLINICIANS] } }] : []),
  ...(hasRole(viewer, 'front_desk') ? [{ audience: 'front_desk' }] : []),
  ...(hasRole(viewer, 'guide')
    ? [
        {
          audience: 'guide',
          client: {
            careTeamMembers: {
              some: { part: 'guide', until: null, OR: actsFor(viewer.membershipId) },
            },
          },
        },
      ]
    : []),
]

const ofPerson = ({ membershipId }: StaffViewer): readonly Prisma.AlertWhereInput[] => [
  { ownerId: membershipId },
  {
    alertSteps: {
      some: { step: 'paged', facts: { path: ['memberId'], equals: membershipId } },
    },
  },
]

/** Who looks at how long alerts waited: those who answer them, and who keeps the rota. */
export const maySeeResponseTimes = (viewer: Viewer): boolean =>
  hasRole(viewer, 'clinician', 'administrator')
