import { describe } from 'vitest'
import { guides, only } from '@/lib/kernel/viewers.fixture'
import { mayLeadCircles, maySitInCircles } from './policy'

describe('circles', () => {
  only(guides, 'lead one', mayLeadCircles)
  only(['client'], 'sit in one', maySitInCircles)
})
