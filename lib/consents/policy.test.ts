import { describe } from 'vitest'
import { clinicians, guides, only } from '@/lib/kernel/viewers.fixture'
import { mayPublish, mayReadConsents, maySign } from './policy'

describe('consents', () => {
  only([...clinicians, 'administrator', 'system'], 'publish a text', mayPublish)
  only(['client'], 'sign', maySign)
  only(
    [...clinicians, ...guides, 'front_desk', 'client', 'system'],
    'know whether a client has consented',
    (viewer) => mayReadConsents(viewer, 'client'),
  )
  only(
    [...clinicians, ...guides, 'front_desk', 'system'],
    "know it of another client's",
    (viewer) => mayReadConsents(viewer, 'somebody else'),
  )
})
