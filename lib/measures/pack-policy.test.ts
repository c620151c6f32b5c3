import { describe } from 'vitest'
import { only } from '@/lib/kernel/viewers.fixture'
import { mayKeepPacks } from './pack-policy'

describe('the words of a questionnaire', () => {
  only(['director', 'administrator'], 'bring them in', mayKeepPacks)
})
