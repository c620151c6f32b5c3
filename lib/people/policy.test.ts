import { describe } from 'vitest'
import { clinicians, guides, only } from '@/lib/kernel/viewers.fixture'
import { mayBeAway, mayRunThePeople, mayRunTheRota, maySeeColleagues } from './policy'

describe('people', () => {
  only(['administrator'], 'change who works here', mayRunThePeople)
  only(['administrator'], 'write the rota', mayRunTheRota)
  only([...clinicians, ...guides], 'plan to be away', mayBeAway)
  only(
    [...clinicians, ...guides, 'front_desk', 'administrator', 'system'],
    'see the names of colleagues',
    maySeeColleagues,
  )
})
