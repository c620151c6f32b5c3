import { describe } from 'vitest'
import { clinicians, only } from '@/lib/kernel/viewers.fixture'
import { mayInvite, maySeeAnyInvitation, maySeeInvitation } from './policy'

describe('invitations', () => {
  only([...clinicians, 'front_desk', 'administrator'], 'invite a client', (viewer) =>
    mayInvite(viewer, 'client'),
  )
  only(['administrator'], 'invite a clinician', (viewer) => mayInvite(viewer, 'clinician'))
  only(['administrator'], "see a guide's invitation", (viewer) => maySeeInvitation(viewer, 'guide'))
  only([...clinicians, 'front_desk', 'administrator'], 'see any at all', maySeeAnyInvitation)
})
