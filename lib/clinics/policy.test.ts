import { describe } from 'vitest'
import { clinicians, guides, only } from '@/lib/kernel/viewers.fixture'
import { mayRunTheClinic, maySeeRooms } from './policy'

describe('the clinic', () => {
  only(['administrator'], 'change its facts and rooms', mayRunTheClinic)
  only(
    [...clinicians, ...guides, 'front_desk', 'administrator', 'system'],
    'see its rooms',
    maySeeRooms,
  )
})
