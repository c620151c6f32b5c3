import { expect, test } from 'vitest'
import type { Route, Setting } from '@/lib/screening/codes'
import { type Clearance, type Cleared, covers, standsAs } from './clearance'

const at = (clock: string) => new Date(`2026-05-14T${clock}Z`)
const cleared: Cleared = {
  kind: 'cleared',
  determinationId: 'd',
  from: at('10:00:00'),
  until: at('18:00:00'),
  lapsesAt: null,
  settings: ['in_clinic'],
  routes: ['sublingual', 'oral'],
  decision: 'eligible',
  screeningDate: '2026-05-12',
}

test.each<[string, Clearance, string, Setting, Route, boolean]>([
  ['its first instant', cleared, '10:00:00', 'in_clinic', 'oral', true],
  ['a second before it', cleared, '09:59:59', 'in_clinic', 'oral', false],
  ['its last instant', cleared, '18:00:00', 'in_clinic', 'sublingual', true],
  ['a second after it', cleared, '18:00:01', 'in_clinic', 'sublingual', false],
  ['another place', cleared, '12:00:00', 'at_home', 'oral', false],
  ['another route', cleared, '12:00:00', 'in_clinic', 'intramuscular', false],
  ['nobody cleared', { kind: 'none' }, '12:00:00', 'in_clinic', 'oral', false],
  [
    'one that has ended',
    { kind: 'expired', determinationId: 'd', until: at('18:00:00') },
    '12:00:00',
    'in_clinic',
    'oral',
    false,
  ],
  [
    'one that was taken back',
    { ...cleared, kind: 'withdrawn', cause: 'other', withdrawnAt: at('11:00:00') },
    '12:00:00',
    'in_clinic',
    'oral',
    false,
  ],
])('a clearance covers a session: %s', (_story, clearance, clock, setting, route, holds) => {
  expect(covers(clearance, at(clock), setting, route)).toBe(holds)
})

test('a clearance that was taken back or has run out is not called one; every other decision stays what it was', () => {
  const withdrawn = { ...cleared, kind: 'withdrawn', cause: 'other', withdrawnAt: at('11:00:00') }
  const expired: Clearance = { kind: 'expired', determinationId: 'd', until: at('18:00:00') }
  expect(standsAs('cleared', cleared)).toBe('cleared')
  expect(standsAs('cleared', withdrawn as Clearance)).toBe('withdrawn')
  expect(standsAs('cleared', expired)).toBe('expired')
  expect(standsAs('declined', expired)).toBe('declined')
  expect(standsAs('deferred', withdrawn as Clearance)).toBe('deferred')
})
