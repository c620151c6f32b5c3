import { expect, test } from 'vitest'
import { type BoardTile, inOrder } from './board-model'

const now = Date.parse('2026-05-14T18:00:00Z')
const tile = (
  room: string,
  taken?: boolean,
  state: BoardTile['state'] = 'MONITORING',
): BoardTile => ({
  appointmentId: room,
  setting: 'in_clinic',
  room,
  who: 'H. P.',
  clinician: null,
  guide: null,
  monitor: null,
  state,
  since: now,
  startsAt: now,
  medicineAt: now,
  dosedAt: state === 'SCHEDULED' ? null : now,
  observationMin: 120,
  pressuresAt: [],
  lastLookAt: null,
  last: null,
  alarms: taken === undefined ? [] : [{ kind: 'value', code: 'oxygen_low', at: now, taken }],
})

test('a room that calls comes first, then one whose alarm somebody has, who is watched, and who comes', () => {
  const tiles = [
    tile('Anise', undefined, 'SCHEDULED'),
    tile('Birch'),
    tile('Cedar', true),
    tile('Dune', false),
    tile('Aster'),
  ]
  expect(inOrder(tiles, now).map(({ room }) => room)).toEqual([
    'Dune',
    'Cedar',
    'Aster',
    'Birch',
    'Anise',
  ])
})
