import { describe } from 'vitest'
import { answers, clinicians, guides, only } from '@/lib/kernel/viewers.fixture'
import { mayDraft, maySeeProtocol, maySignProtocol, signsAs } from './policy'

describe('the protocol', () => {
  only([...clinicians, ...guides, 'administrator'], 'read it', maySeeProtocol)
  only([...clinicians, 'administrator'], 'draft a new one', mayDraft)
  only([...clinicians, 'administrator'], 'sign it', (viewer) => maySignProtocol(viewer))

  answers('signs as', (viewer) => (maySignProtocol(viewer) ? signsAs(viewer) : null), {
    clinician: 'clinician',
    prescriber: 'prescriber',
    nurse: 'nurse',
    director: 'medical_director',
    guide: null,
    prescribing_guide: null,
    front_desk: null,
    administrator: 'administrator',
    client: null,
    monitor: null,
    system: null,
  })
})
