import { inCareOf } from '@/lib/clients/policy'
import { describe, expect, test } from 'vitest'
import { clinicians, everybody, guides, only } from '@/lib/kernel/viewers.fixture'
import {
  mayKeepPrompts,
  mayReadShared,
  mayWriteColleagueNote,
  mayWriteJournal,
  planScope,
} from './policy'

describe('journal and plan', () => {
  only(['client'], 'write in a journal', mayWriteJournal)
  only([...clinicians, ...guides], 'read entries that were shared', mayReadShared)
  only(['administrator'], "keep the clinic's own questions", mayKeepPrompts)
  only([...clinicians, ...guides], 'write a note for a colleague', mayWriteColleagueNote)
  only(
    [...clinicians, ...guides, 'client'],
    'see a plan',
    (viewer) => planScope(viewer, 'client') !== null,
  )

  test('a plan is seen by its client, and by those who share the care', () => {
    expect(planScope(everybody.client, 'somebody else')).toEqual({
      clinicId: 'clinic',
      clientId: 'client',
    })
    expect(planScope(everybody.guide, 'client')).toEqual({
      clinicId: 'clinic',
      clientId: 'client',
      client: inCareOf('member'),
    })
  })
})
