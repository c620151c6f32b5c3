import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/testing/database'
import { stamp } from './occasion'
import { done, refused, refusedAndKept } from './outcome'
import { act, read } from './run'
import { systemOf } from './viewer'

const ours = systemOf(randomUUID())
const theirs = systemOf(randomUUID())
const now = new Date('2026-05-12T14:00:00Z')

const address = {
  phone: '1',
  emergencyPhone: '2',
  street: 's',
  city: 'c',
  state: 'NY',
  postalCode: '10001',
}

beforeAll(async () => {
  await testDatabase()
  for (const viewer of [ours, theirs]) {
    await act(
      viewer,
      async ({ tx }) => {
        const id = viewer.clinicId
        await tx.clinic.create({
          data: { id, name: id, slug: id, timeZone: 'UTC', startedAt: now, ...address },
        })
        return done(null)
      },
      { now },
    )
  }
})

const addRoom = (name: string) =>
  act(
    ours,
    async (occasion) => {
      await occasion.tx.room.create({ data: { name, ...stamp(occasion) } })
      return done(null)
    },
    { now },
  )

const rooms = (viewer = ours) =>
  read(viewer, ({ tx }) => tx.room.findMany({ select: { name: true } }), { now }).then((rows) =>
    rows.map((row) => row.name),
  )

describe('a command runs whole or not at all', () => {
  test('a refusal undoes what the command wrote', async () => {
    await act(
      ours,
      async (occasion) => {
        await occasion.tx.room.create({ data: { name: 'Undone', ...stamp(occasion) } })
        return refused('no')
      },
      { now },
    )
    expect(await rooms()).not.toContain('Undone')
  })

  test('a refusal that is kept leaves what it wrote', async () => {
    await act(
      ours,
      async (occasion) => {
        await occasion.tx.room.create({ data: { name: 'Kept', ...stamp(occasion) } })
        return refusedAndKept('no')
      },
      { now },
    )
    expect(await rooms()).toContain('Kept')
  })

  test('a throw undoes everything and reaches the caller', async () => {
    await expect(
      act(
        ours,
        async (occasion) => {
          await occasion.tx.room.create({ data: { name: 'Thrown', ...stamp(occasion) } })
          throw new Error('impossible')
        },
        { now },
      ),
    ).rejects.toThrow('impossible')
    expect(await rooms()).not.toContain('Thrown')
  })
})

describe('the clinic is a wall', () => {
  test('another clinic sees none of our rows, even when it asks for all', async () => {
    await addRoom('Ours')
    expect(await rooms()).toContain('Ours')
    expect(await rooms(theirs)).toEqual([])
  })

  test('a row cannot be written into another clinic', async () => {
    await expect(
      act(
        ours,
        async (occasion) => {
          await occasion.tx.room.create({
            data: { name: 'Smuggled', ...stamp(occasion), clinicId: theirs.clinicId },
          })
          return done(null)
        },
        { now },
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('each change leaves exactly one event, and the chain verifies', async () => {
    await addRoom('Counted')
    const events = await read(
      ours,
      ({ tx }) => tx.auditEvent.count({ where: { tableName: 'room', kind: 'insert' } }),
      { now },
    )
    expect(events).toBe((await rooms()).length)
    const bad = await read(
      ours,
      ({ tx }) => tx.$queryRaw<unknown[]>`SELECT bad_seq FROM verify_audit(${ours.clinicId}::uuid)`,
      { now },
    )
    expect(bad).toEqual([])
  })
})
