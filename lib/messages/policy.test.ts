import { expect, test } from 'vitest'
import type { StaffRole, Viewer } from '@/lib/kernel/viewer'
import { mayAnswer, mayRead, threadScope } from './policy'

const staff = (...roles: StaffRole[]) =>
  ({ kind: 'staff', clinicId: 'c', roles }) as unknown as Viewer
const client = { kind: 'client', clinicId: 'c', clientId: 'me' } as unknown as Viewer

test.each<[string, Viewer, boolean, boolean]>([
  ['a client', client, true, false],
  ['a clinician', staff('clinician'), true, true],
  ['a guide', staff('guide'), true, true],
  ['the front desk', staff('front_desk'), false, false],
  ['an administrator', staff('administrator'), false, false],
  ['the machine', { kind: 'system', clinicId: 'c' }, false, false],
])('%s reads: %s, answers: %s', (_who, viewer, reads, answers) => {
  expect(mayRead(viewer)).toBe(reads)
  expect(mayAnswer(viewer)).toBe(answers)
  expect(threadScope(viewer) !== null).toBe(reads)
})

test('a list holds a client’s own conversations, or those of the clinic', () => {
  expect(threadScope(staff('guide'))).toEqual({ clinicId: 'c' })
  expect(threadScope(client)).toEqual({ clinicId: 'c', clientId: 'me' })
})
