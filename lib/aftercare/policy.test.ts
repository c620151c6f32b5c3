import { inCareOf } from '@/lib/clients/policy'
import { describe, expect, test } from 'vitest'
import { clinicians, everybody, guides, only } from '@/lib/kernel/viewers.fixture'
import { aftercareScope, mayAnswerCheckIn, maySayTheySlept, seesWhatConcernsStaff } from './policy'

describe('who sees the days after a dose', () => {
  only(
    [...clinicians, ...guides, 'client', 'system'],
    'see them',
    (viewer) => aftercareScope(viewer, 'client') !== null,
  )
  only(['client'], 'say that they slept', maySayTheySlept)
  only(['client'], 'say how they are', mayAnswerCheckIn)
  only(['client'], 'read in a list what was said of the staff', seesWhatConcernsStaff)

  test('a guide sees those of their own caseload, a client their own, and all stay inside the clinic', () => {
    const scope = { clinicId: 'clinic', clientId: 'other' }
    expect(aftercareScope(everybody.guide, 'other')).toEqual({
      ...scope,
      client: {
        clinicId: 'clinic',
        ...inCareOf('member'),
      },
    })
    expect(aftercareScope(everybody.client, 'other')).toEqual({
      ...scope,
      client: { clinicId: 'clinic', id: 'client' },
    })
    expect(aftercareScope(everybody.clinician, 'other')).toEqual({
      ...scope,
      client: { clinicId: 'clinic' },
    })
  })
})
