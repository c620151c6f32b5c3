import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/testing/database'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { editContact, editOwnContact, endClientCare, joinCareTeam, leaveCareTeam } from './commands'
import { careTeamOf, contactOf } from './queries'
import { registerClient } from './register'
import { ROSTER_PAGE, rosterOf } from './roster'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let theirs: Cast

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Roster', now)
  theirs = await castOf('Elsewhere', now)
  await act(
    ours.system,
    async (occasion) => {
      for (let index = 0; index < ROSTER_PAGE + 10; index += 1)
        await registerClient(occasion, {
          legalName: `Person${String(index).padStart(3, '0')} Quill`,
          preferredName: 'P',
          email: `p${index}@roster.example`,
          timeZone: 'America/New_York',
        })
      await registerClient(occasion, {
        legalName: 'Núria Ångström',
        preferredName: 'Núria',
        email: 'n@roster.example',
        timeZone: 'America/New_York',
      })
      return done(null)
    },
    { now },
  )
})

const roster = (viewer: StaffViewer, asked: Parameters<typeof rosterOf>[1] = {}) =>
  read(viewer, (occasion) => rosterOf(occasion, asked), { now })
const contact = async (viewer: StaffViewer | Cast['client'], clientId = ours.client.clientId) =>
  read(viewer, (occasion) => contactOf(occasion, clientId), { now })

describe('the roster', () => {
  test('finds a client by the beginning of the last name, accents or not', async () => {
    const found = await roster(ours.frontDesk, { search: 'angs' })
    expect(found.entries.map((each) => each.preferredName)).toEqual(['Núria'])
  })

  test.each([
    ['as people say it', 'Person007 Quill', 1],
    ['last name first', 'Quill, Person007', 1],
    ['by the first name alone', 'person007', 1],
    ['by beginnings', 'per qui', ROSTER_PAGE],
    ['by what they go by', 'p', ROSTER_PAGE],
    ['accents or not, in any order', 'ångs nur', 1],
    ['but not by the middle of a name', 'uill', 0],
    ['nor by a sign that means anything', '%', 0],
  ])('finds a client %s', async (_how, search, count) => {
    expect((await roster(ours.frontDesk, { search })).entries).toHaveLength(count)
  })

  test('leads on and back by key, without a row twice or left out', async () => {
    const first = await roster(ours.frontDesk, { search: 'quill' })
    expect(first.entries).toHaveLength(ROSTER_PAGE)
    expect(first.previous).toBeNull()
    const second = await roster(ours.frontDesk, { search: 'quill', after: first.next ?? undefined })
    expect(second.entries).toHaveLength(10)
    expect(second.next).toBeNull()
    const back = await roster(ours.frontDesk, {
      search: 'quill',
      before: second.previous ?? undefined,
    })
    expect(back.entries.map((each) => each.id)).toEqual(first.entries.map((each) => each.id))
  })

  test('shows a guide their own caseload and nobody else', async () => {
    const seen = await roster(ours.guide)
    expect(seen.entries.map((each) => each.preferredName)).toEqual(['Client', 'Other'])
    const stranger = (await roster(ours.frontDesk, { search: 'angs' })).entries[0]
    expect(await contact(ours.guide, stranger?.id)).toBeNull()
  })

  test('shows whoever stands in for an absent guide that guide’s clients, as long as they do', async () => {
    const standIn: StaffViewer = { ...ours.administrator, roles: ['guide'] }
    const seen = async () => (await roster(standIn)).entries.map((each) => each.preferredName)
    expect(await seen()).toEqual([])
    const absence = randomUUID()
    await act(
      ours.system,
      async (o) =>
        done(
          await o.tx.absence.createMany({
            data: [
              {
                id: absence,
                memberId: ours.guide.membershipId,
                coverId: standIn.membershipId,
                startsAt: o.now,
                endsAt: addHours(o.now, 48),
                begunAt: o.now,
                ...stamp(o),
              },
            ],
          }),
        ),
      { now },
    )
    expect(await seen()).toEqual(['Client', 'Other'])
    await act(
      ours.system,
      async ({ tx }) =>
        done(await tx.absence.updateMany({ where: { id: absence }, data: { endedAt: now } })),
      { now },
    )
    expect(await seen()).toEqual([])
  })

  test('shows nothing of another clinic', async () => {
    const seen = await roster(theirs.frontDesk, { search: 'quill' })
    expect(seen.entries).toEqual([])
    expect(await contact(theirs.prescriber)).toBeNull()
  })
})

describe('contact', () => {
  const change = { timeZone: 'America/Denver', preferredName: 'Cal', phone: '+1 303 555 0101' }

  test('clients change their own, and only their own', async () => {
    const version = (await contact(ours.client))?.version ?? ''
    const outcome = await act(ours.client, (o) => editOwnContact(o, { ...change, version }), {
      now,
    })
    expect(outcome.ok).toBe(true)
    expect(await contact(ours.client)).toMatchObject({
      timeZone: 'America/Denver',
      preferredName: 'Cal',
    })
    expect(await contact(ours.client, ours.otherClient.clientId)).toBeNull()
  })

  test('two people who edit at once are told, and nobody overwrites unseen', async () => {
    const seen = await contact(ours.frontDesk)
    const input = {
      clientId: ours.client.clientId,
      legalName: 'Client Example',
      email: 'client@roster.example',
      version: seen?.version ?? '',
    }
    const edit = (phone: string) =>
      act(ours.frontDesk, (o) => editContact(o, { ...input, ...change, phone }), { now })
    const both = await Promise.all([edit('+1 303 555 0102'), edit('+1 303 555 0103')])
    expect(both.map((each) => (each.ok ? 'done' : each.refusal.code)).toSorted()).toEqual([
      'changed_meanwhile',
      'done',
    ])
  })

  test('a guide reads how to reach a client and does not edit it', async () => {
    const seen = await contact(ours.guide)
    const outcome = await act(
      ours.guide,
      (o) =>
        editContact(o, {
          clientId: ours.client.clientId,
          legalName: 'X',
          email: 'x@y.example',
          ...change,
          version: seen?.version ?? '',
        }),
      { now },
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
  })
})

describe('the care team', () => {
  const clientId = () => ours.client.clientId

  test('takes a nurse as clinician once, and not as a guide', async () => {
    const join = (part: 'clinician' | 'guide') =>
      act(
        ours.prescriber,
        (o) => joinCareTeam(o, { clientId: clientId(), memberId: ours.nurse.membershipId, part }),
        { now },
      )
    expect(await join('guide')).toMatchObject({ refusal: { code: 'not_that_role' } })
    expect((await join('clinician')).ok).toBe(true)
    expect(await join('clinician')).toMatchObject({ refusal: { code: 'already_on_team' } })
  })

  test('ends a part without forgetting it, and a guide then no longer sees the client', async () => {
    const team = await read(ours.prescriber, (o) => careTeamOf(o, clientId()), { now })
    const guide = team.find((each) => each.part === 'guide')
    const leave = () =>
      act(
        ours.prescriber,
        (o) => leaveCareTeam(o, { clientId: clientId(), careTeamMemberId: guide?.id ?? '' }),
        { now },
      )
    expect((await leave()).ok).toBe(true)
    expect(await leave()).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await contact(ours.guide)).toBeNull()
  })
})

describe('leaving care', () => {
  test('keeps the record, seals the reason and happens once', async () => {
    const end = (viewer: StaffViewer) =>
      act(
        viewer,
        (o) =>
          endClientCare(o, {
            clientId: ours.otherClient.clientId,
            reason: 'Moving to another city',
          }),
        { now },
      )
    expect(await end(ours.administrator)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await end(theirs.prescriber)).toMatchObject({ refusal: { code: 'not_found' } })
    expect((await end(ours.frontDesk)).ok).toBe(true)
    expect(await end(ours.frontDesk)).toMatchObject({ refusal: { code: 'already_withdrawn' } })
    expect(await contact(ours.frontDesk, ours.otherClient.clientId)).toMatchObject({
      status: 'withdrawn',
    })
  })
})
