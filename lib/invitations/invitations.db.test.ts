import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { proveByPassword } from '@/lib/auth/prove'
import { startSignIn } from '@/lib/auth/sign-in'
import { personOfToken } from '@/lib/auth/viewer-of-request'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase, type TestDatabase } from '@/lib/db/testing/database'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { deactivateMember } from '@/lib/people/commands'
import { now as domainNow } from '@/lib/time/clock'
import { acceptAsNew, acceptWithAccount, openInvitation } from './accept'
import { inviteClient, inviteStaff, resendInvitation, revokeInvitation } from './commands'
import { invitationsOf } from './queries'

let database: TestDatabase
let ours: Cast
let theirs: Cast
const newPassword = 'a lake without wind'
const now = new Date('2026-05-12T14:00:00Z')

const by = <Value>(
  viewer: Viewer,
  command: (occasion: Occasion<StaffViewer>) => Promise<Outcome<Value>>,
) => act(viewer as StaffViewer, command)

async function asRoot(
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const root = new Client({ connectionString: database.address('root') })
  await root.connect()
  const { rows } = await root.query(statement, values)
  await root.end()
  return rows
}

async function sent<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const answer = await outcome
  if (!answer.ok) throw new Error(`Not sent: ${answer.refusal.code}`)
  return answer.value
}

const guide = (email: string) => ({ email, name: 'Rowan', role: 'guide' as const, credentials: [] })
const client = (email: string) => ({
  email,
  legalName: 'Wren Hollow',
  preferredName: 'Wren',
  timeZone: 'America/New_York',
  clinicianId: ours.prescriber.membershipId,
  guideId: ours.guide.membershipId,
})
const inviteGuide = (email: string, viewer: Viewer = ours.administrator) =>
  by(viewer, (occasion) => inviteStaff(occasion, guide(email)))
const inviteWren = (email: string, viewer: Viewer = ours.frontDesk) =>
  by(viewer, (occasion) => inviteClient(occasion, client(email)))

beforeAll(async () => {
  database = await testDatabase()
  ours = await castOf('Ours', now)
  theirs = await castOf('Theirs', now)
})

describe('an invitation to work here', () => {
  test('gives a new account its password and its place, and signs in', async () => {
    const { token } = await sent(inviteGuide('rowan@post.example'))
    expect(await openInvitation(token)).toMatchObject({
      clinicName: 'Ours Clinic',
      role: 'guide',
      hasAccount: false,
    })
    const entered = await sent(acceptAsNew({ token, newPassword }))
    const signIn = await startSignIn({ ...entered, staff: true })
    expect((await personOfToken(signIn.token, true))?.viewer).toMatchObject({
      kind: 'staff',
      clinicId: ours.clinicId,
      roles: ['guide'],
    })
    expect(await proveByPassword('rowan@post.example', newPassword)).not.toBeNull()
  })

  test('works once', async () => {
    const { token } = await sent(inviteGuide('once@post.example'))
    await sent(acceptAsNew({ token, newPassword }))
    expect(await openInvitation(token)).toBeNull()
    expect(await acceptAsNew({ token, newPassword })).toMatchObject({
      refusal: { code: 'invitation_over' },
    })
  })

  test('works once also when it is used twice in the same moment', async () => {
    const { token } = await sent(inviteGuide('twice@post.example'))
    const both = await Promise.all([
      acceptAsNew({ token, newPassword }),
      acceptAsNew({ token, newPassword }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is over after 72 hours, when withdrawn, and when it never was: one answer to all', async () => {
    const late = await sent(inviteGuide('late@post.example'))
    await asRoot('UPDATE invitation SET expires_at = $2 WHERE id = $1', [
      late.invitationId,
      await domainNow(),
    ])
    const withdrawn = await sent(inviteGuide('withdrawn@post.example'))
    await sent(by(ours.administrator, (occasion) => revokeInvitation(occasion, withdrawn)))
    const answers = await Promise.all(
      [late.token, withdrawn.token, 'a-token-that-was-never-made'].map((token) =>
        acceptAsNew({ token, newPassword }),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ refusal: { code: 'invitation_over' } })
  })

  test('sent again opens by its new link alone', async () => {
    const first = await sent(inviteGuide('again@post.example'))
    const second = await sent(by(ours.administrator, (o) => resendInvitation(o, first)))
    expect(await openInvitation(first.token)).toBeNull()
    expect(await openInvitation(second.token)).not.toBeNull()
  })

  test('keeps only a hash of its link outside the letter', async () => {
    const { token } = await sent(inviteGuide('hash@post.example'))
    const rows = await asRoot('SELECT token_hash FROM invitation')
    expect(JSON.stringify(rows)).not.toContain(token)
    const audit = await asRoot('SELECT changed FROM audit_event')
    expect(JSON.stringify(audit)).not.toContain(token)
    const [mail] = await asRoot('SELECT subject, body FROM outgoing_mail WHERE to_address = $1', [
      'hash@post.example',
    ])
    expect(mail?.body).toContain(`/invitation/${token}`)
    expect(mail?.subject).toBe('An invitation from Ours Clinic')
  })

  test.each(['nurse', 'guide', 'frontDesk', 'client'] as const)(
    'is not sent by a %s',
    async (who) => {
      expect(await inviteGuide('no@post.example', ours[who])).toMatchObject({
        refusal: { code: 'not_allowed' },
      })
    },
  )

  test('is not sent to who is here or invited already, nor with a credential that is not theirs', async () => {
    expect(await inviteGuide('nurse@ours.example')).toMatchObject({
      refusal: { code: 'already_member' },
    })
    await sent(inviteGuide('open@post.example'))
    expect(await inviteGuide('open@post.example')).toMatchObject({
      refusal: { code: 'already_invited' },
    })
    expect(
      await by(ours.administrator, (occasion) =>
        inviteStaff(occasion, { ...guide('x@post.example'), credentials: ['prescriber'] }),
      ),
    ).toMatchObject({ refusal: { code: 'credentials_need_clinician' } })
  })

  test('brings back somebody who was deactivated, with their own password', async () => {
    const { token } = await sent(inviteGuide('back@post.example'))
    const { membershipId } = await sent(acceptAsNew({ token, newPassword }))
    await sent(by(ours.administrator, (o) => deactivateMember(o, { membershipId })))
    const again = await sent(inviteGuide('back@post.example'))
    expect(
      await sent(acceptWithAccount({ token: again.token, password: newPassword })),
    ).toMatchObject({ membershipId })
  })
})

describe('an account that exists already', () => {
  const email = 'both@post.example'

  test('keeps its password, and joins a second clinic only with it', async () => {
    const first = await sent(inviteGuide(email))
    await sent(acceptAsNew({ token: first.token, newPassword }))
    const { token } = await sent(
      by(theirs.administrator, (occasion) => inviteStaff(occasion, guide(email))),
    )
    expect(await acceptAsNew({ token, newPassword: 'the password of a thief' })).toMatchObject({
      refusal: { code: 'account_exists' },
    })
    expect(await acceptWithAccount({ token, password: 'the password of a thief' })).toMatchObject({
      refusal: { code: 'wrong_password' },
    })
    await sent(acceptWithAccount({ token, password: newPassword }))
    const proved = await proveByPassword(email, newPassword)
    expect(proved?.places.map(({ clinicName }) => clinicName)).toEqual([
      'Ours Clinic',
      'Theirs Clinic',
    ])
    expect(await proveByPassword(email, 'the password of a thief')).toBeNull()
  })
})

describe('a client', () => {
  test('is invited with a record and a care team, and claims exactly that record', async () => {
    const { token, clientId } = await sent(inviteWren('wren@post.example'))
    const entered = await sent(acceptAsNew({ token, newPassword }))
    const signIn = await startSignIn({ ...entered, staff: false })
    expect((await personOfToken(signIn.token, true))?.viewer).toMatchObject({
      kind: 'client',
      clientId,
      name: 'Wren',
    })
    const team = await asRoot('SELECT part FROM care_team_member WHERE client_id = $1 ORDER BY 1', [
      clientId,
    ])
    expect(team.map(({ part }) => part)).toEqual(['clinician', 'guide'])
    const [row] = await asRoot('SELECT status FROM client WHERE id = $1', [clientId])
    expect(row).toEqual({ status: 'active' })
  })

  test('is not given a care team of another clinic or of another role', async () => {
    const wrong = { ...client('team@post.example'), guideId: theirs.guide.membershipId }
    expect(await by(ours.frontDesk, (o) => inviteClient(o, wrong))).toMatchObject({
      refusal: { code: 'care_team_unknown' },
    })
    const swapped = { ...client('team@post.example'), clinicianId: ours.guide.membershipId }
    expect(await by(ours.frontDesk, (o) => inviteClient(o, swapped))).toMatchObject({
      refusal: { code: 'care_team_unknown' },
    })
  })

  test.each(['guide', 'client'] as const)('is not invited by a %s', async (who) => {
    expect(await inviteWren('no@post.example', ours[who])).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
  })

  test('sees no invitation, and neither does another clinic', async () => {
    const list = (viewer: Viewer) => read(viewer, (occasion) => invitationsOf(occasion))
    const { invitationId } = await sent(inviteWren('seen@post.example'))
    expect((await list(ours.frontDesk)).map(({ role }) => role)).not.toContain('guide')
    expect((await list(ours.frontDesk)).map(({ id }) => id)).toContain(invitationId)
    expect(await list(ours.client)).toEqual([])
    expect(await list(ours.guide)).toEqual([])
    expect((await list(theirs.administrator)).map(({ id }) => id)).not.toContain(invitationId)
    for (const viewer of [theirs.administrator, ours.guide])
      expect(await by(viewer, (o) => revokeInvitation(o, { invitationId }))).toMatchObject({
        refusal: { code: 'not_found' },
      })
  })
})
