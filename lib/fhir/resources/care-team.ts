import type { WholeRecord } from '../record'
import { instant, local, partId, present, type Reference, refTo, type Resource } from '../resource'

/** Who cares for the client, since when and until when; each member stands in the bundle once. */
export function careTeamOf(
  { careTeam, clinic, contact }: WholeRecord,
  subject: Reference,
): readonly Resource[] {
  if (careTeam.length === 0) return []
  const members = new Map(careTeam.map(({ memberId, name }) => [memberId, name]))
  return [
    ...[...members].map(([id, name]) => ({
      resourceType: 'Practitioner',
      id,
      name: [{ text: name }],
    })),
    {
      resourceType: 'CareTeam',
      id: partId(contact.id, 'care team'),
      status: careTeam.some(({ until }) => until === null) ? 'active' : 'inactive',
      subject,
      managingOrganization: [refTo(clinic.id)],
      participant: careTeam.map(({ memberId, part, since, until }) => ({
        role: [local('care-team-part', part)],
        member: refTo(memberId),
        period: present({ start: instant(since), end: until && instant(until) }),
      })),
    },
  ]
}
