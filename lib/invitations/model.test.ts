import { describe, expect, test } from 'vitest'
import type { StaffRole, Viewer } from '@/lib/kernel/viewer'
import { systemOf } from '@/lib/kernel/viewer'
import { standingOf } from './model'
import { mayInvite } from './policy'

const now = new Date('2026-05-12T14:00:00Z')
const facts = {
  id: 'i',
  email: 'a@b.example',
  name: 'A',
  role: 'guide' as const,
  credentials: [],
  clientId: null,
  sentAt: now,
  sentBy: 'B',
  expiresAt: new Date('2026-05-15T14:00:00Z'),
  acceptedAt: null,
  revokedAt: null,
}

test.each([
  ['just sent', {}, 'open'],
  ['in its last second', { expiresAt: new Date('2026-05-12T14:00:01Z') }, 'open'],
  ['72 hours old', { expiresAt: now }, 'expired'],
  ['withdrawn', { revokedAt: now }, 'revoked'],
  ['used', { acceptedAt: now }, 'accepted'],
  ['used and old', { acceptedAt: now, expiresAt: now }, 'accepted'],
])('an invitation that is %s stands as %s', (_what, changed, status) => {
  expect(standingOf({ ...facts, ...changed }, now).status).toBe(status)
})

describe('who may invite', () => {
  const staff = (...roles: StaffRole[]) => ({ kind: 'staff', roles }) as unknown as Viewer
  test.each([
    ['administrator', staff('administrator'), true, true],
    ['clinician', staff('clinician'), false, true],
    ['front desk', staff('front_desk'), false, true],
    ['guide', staff('guide'), false, false],
    ['client', { kind: 'client' } as unknown as Viewer, false, false],
    ['a job', systemOf('c'), false, false],
  ])('%s: staff %s, clients %s', (_who, viewer, people, clients) => {
    expect(mayInvite(viewer, 'guide')).toBe(people)
    expect(mayInvite(viewer, 'administrator')).toBe(people)
    expect(mayInvite(viewer, 'client')).toBe(clients)
  })
})
