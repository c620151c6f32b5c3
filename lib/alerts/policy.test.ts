import { describe, expect, test } from 'vitest'
import { everybody, guides, clinicians, only, staffWho } from '@/lib/kernel/viewers.fixture'
import { alertsFor, maySeeResponseTimes } from './policy'

const own = [
  { ownerId: 'member' },
  { alertSteps: { some: { step: 'paged', facts: { path: ['memberId'], equals: 'member' } } } },
]
const ofClinicians = {
  audience: {
    in: ['on_call_clinician', 'clinician', 'prescriber', 'guide', 'front_desk', 'medical_director'],
  },
}
const ofCaseload = {
  audience: 'guide',
  client: {
    careTeamMembers: {
      some: {
        part: 'guide',
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
  },
}

describe('which alerts exist for whom', () => {
  only(
    [...clinicians, ...guides, 'front_desk', 'administrator'],
    'have alerts',
    (viewer) => alertsFor(viewer) !== null,
  )
  only([...clinicians, 'administrator'], 'see how long alerts waited', maySeeResponseTimes)

  test.each([
    ['a clinician: those of every clinical audience', everybody.clinician, [ofClinicians, ...own]],
    ['a guide: those of their caseload', everybody.guide, [ofCaseload, ...own]],
    ['the front desk: its own', everybody.front_desk, [{ audience: 'front_desk' }, ...own]],
    ['an administrator: only what they own or were told', everybody.administrator, own],
    [
      'a guide who is also at the desk: both',
      staffWho(['guide', 'front_desk']),
      [{ audience: 'front_desk' }, ofCaseload, ...own],
    ],
  ])('%s', (_who, viewer, conditions) => {
    expect(alertsFor(viewer)).toEqual({ clinicId: 'clinic', OR: conditions })
  })

  test('no role reads what was told to the safeguarding lead', () => {
    for (const viewer of Object.values(everybody)) {
      expect(JSON.stringify(alertsFor(viewer))).not.toContain('safeguarding')
    }
  })
})
