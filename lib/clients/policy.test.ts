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
  clientScope,
  mayAddClient,
  mayAssignCareTeam,
  mayEditContact,
  mayEndCare,
  seesClinicalContent,
  seesOwnCaseloadOnly,
  sightOf,
} from './policy'

describe('who sees what of a client', () => {
  answers('how much is seen by', sightOf, {
    clinician: 'clinical',
    prescriber: 'clinical',
    nurse: 'clinical',
    director: 'clinical',
    guide: 'care',
    prescribing_guide: 'care',
    front_desk: 'contact',
    administrator: 'contact',
    client: 'own',
    monitor: null,
    system: 'clinical',
  })

  test('several roles: the widest sight; none: nothing', () => {
    expect(sightOf(staffWho(['administrator', 'clinician']))).toBe('clinical')
    expect(sightOf(staffWho(['front_desk', 'guide']))).toBe('care')
    expect(sightOf(staffWho([]))).toBeNull()
  })

  only([...clinicians, 'client', 'system'], 'see health content', seesClinicalContent)
  only(guides, 'see their own caseload and no more', seesOwnCaseloadOnly)
  only([...clinicians, 'front_desk', 'administrator', 'system'], 'add a client', mayAddClient)
  only(
    [...clinicians, 'front_desk', 'administrator', 'client', 'system'],
    'change names and addresses',
    mayEditContact,
  )
  only(
    [...clinicians, 'front_desk', 'administrator', 'system'],
    'assign a care team',
    mayAssignCareTeam,
  )
  only([...clinicians, 'front_desk', 'system'], 'end a care', mayEndCare)

  test('a guide reaches their caseload, a client and a monitor one record, the others their clinic', () => {
    expect(clientScope(everybody.guide)).toEqual({
      clinicId: 'clinic',
      careTeamMembers: {
        some: {
          until: null,
          OR: [
            { memberId: 'member' },
            {
              member: {
                absences: { some: { coverId: 'member', begunAt: { not: null }, endedAt: null } },
              },
            },
          ],
        },
      },
    })
    expect(clientScope(everybody.client)).toEqual({ clinicId: 'clinic', id: 'client' })
    expect(clientScope(everybody.monitor)).toEqual({ clinicId: 'clinic', id: 'client' })
    for (const also of ['clinician', 'front_desk', 'administrator'] as const)
      expect(clientScope(staffWho(['guide', also]))).toEqual({ clinicId: 'clinic' })
  })
})
