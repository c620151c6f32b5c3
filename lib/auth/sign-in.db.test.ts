import { randomUUID } from 'node:crypto'
import { generateSync } from 'otplib'
import { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase, type TestDatabase } from '@/lib/db/testing/database'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { realNow } from '@/lib/time/clock'
import { confirmSigner, proveBefore } from './confirm'
import { changePassword, endOtherSignIns, mySignIns } from './own-account'
import { hashPassword } from './password'
import { proveByCode, proveByPassword } from './prove'
import { setUpSecondStep, takeSecondStep } from './second-step'
import { sendSignInCode } from './send-code'
import { startSignIn } from './sign-in'
import { endSignIns } from './sign-out'
import { offeredSecret } from './totp'
import { personOfToken, type SignedInPerson } from './viewer-of-request'

let database: TestDatabase
let cast: Cast
const now = new Date('2026-05-12T14:00:00Z')
const PASSWORD = 'four quiet words here'

async function setPassword(personId: string): Promise<void> {
  const hash = await hashPassword(PASSWORD)
  await lookUp(Prisma.sql`SELECT set_password(${personId}::uuid, ${hash})::text`)
}

async function asRoot(statement: string, values: unknown[] = []): Promise<unknown[]> {
  const root = new Client({ connectionString: database.address('root') })
  await root.connect()
  const { rows } = await root.query(statement, values)
  await root.end()
  return rows
}

async function signedIn(
  person: { personId: string; membershipId: string; clinicId: string },
  staff: boolean,
  secondFactorAt?: Date,
): Promise<{ token: string; person: SignedInPerson }> {
  const { token } = await startSignIn({
    ...person,
    staff,
    ...(secondFactorAt ? { secondFactorAt } : {}),
  })
  const found = await personOfToken(token, true)
  if (!found) throw new Error('Nobody is signed in')
  return { token, person: found }
}

beforeAll(async () => {
  database = await testDatabase()
  cast = await castOf('Quiet', now)
  await Promise.all(
    [cast.client, cast.nurse, cast.guide].map(({ personId }) => setPassword(personId)),
  )
})

beforeEach(() => asRoot('DELETE FROM throttle'))

describe('a password opens the door', () => {
  test('to the person whose it is, in the clinic where they are active', async () => {
    const proved = await proveByPassword('CLIENT@quiet.example', PASSWORD)
    expect(proved).toMatchObject({
      account: { personId: cast.client.personId },
      place: { clinicId: cast.clinicId },
    })
  })

  test.each([
    ['the wrong password', 'client@quiet.example', 'four quiet words her'],
    ['an address that nobody has', 'nobody@quiet.example', PASSWORD],
    ['an account that has no password yet', 'desk@quiet.example', PASSWORD],
  ])('not to %s, and the answer is the same', async (_who, email, password) => {
    expect(await proveByPassword(email, password)).toBeNull()
  })

  test('an unknown address takes as long as a known one', async () => {
    const took = async (email: string) => {
      const begun = performance.now()
      await proveByPassword(email, 'wrong')
      return performance.now() - begun
    }
    const [known, unknown] = [await took('client@quiet.example'), await took('who@quiet.example')]
    expect(Math.abs(known - unknown)).toBeLessThan(100)
  })

  test('after wrong tries the next one waits, and the right password still opens', async () => {
    for (let n = 0; n < 4; n++) await proveByPassword('guide@quiet.example', 'wrong')
    const begun = performance.now()
    expect(await proveByPassword('guide@quiet.example', PASSWORD)).not.toBeNull()
    expect(performance.now() - begun).toBeGreaterThan(240)
  })
})

describe('a code by e-mail', () => {
  const letters: string[] = []
  const letter = (code: string) => {
    letters.push(code)
    return { subject: 'Your sign-in code', body: code }
  }

  test('opens a client’s record once', async () => {
    await sendSignInCode('client@quiet.example', letter)
    const code = letters.at(-1) ?? ''
    expect(await proveByCode('client@quiet.example', code)).toMatchObject({
      place: { clinicId: cast.clinicId },
    })
    expect(await proveByCode('client@quiet.example', code)).toBeNull()
  })

  test('lies in the clinic’s own outbox, and no hash of it can be looked up without the key', async () => {
    const [mail] = await asRoot('SELECT to_address, clinic_id FROM outgoing_mail LIMIT 1')
    expect(mail).toEqual({ to_address: 'client@quiet.example', clinic_id: cast.clinicId })
  })

  test('is not sent to staff, to strangers, or a sixth time in a quarter of an hour', async () => {
    letters.length = 0
    await sendSignInCode('nurse@quiet.example', letter)
    await sendSignInCode('who@quiet.example', letter)
    expect(letters).toEqual([])
    for (let n = 0; n < 6; n++) await sendSignInCode('other@quiet.example', letter)
    expect(letters).toHaveLength(5)
  })

  test('stops counting after five wrong tries', async () => {
    letters.length = 0
    await sendSignInCode('client@quiet.example', letter)
    const right = letters[0] ?? ''
    const wrong = right === '000000' ? '111111' : '000000'
    for (let n = 0; n < 5; n++) {
      await proveByCode('client@quiet.example', wrong)
      await asRoot('DELETE FROM throttle')
    }
    expect(await proveByCode('client@quiet.example', right)).toBeNull()
  })
})

describe('a sign-in', () => {
  test('is its person’s, with the clinic and the roles of the membership', async () => {
    const { person } = await signedIn(cast.nurse, true)
    expect(person.viewer).toMatchObject({ kind: 'staff', name: 'Nurse', roles: ['clinician'] })
    expect(person.secondFactorAt).toBeNull()
  })

  test('ends with the next request once it is ended', async () => {
    const { token, person } = await signedIn(cast.client, false)
    await endSignIns(cast.client.personId, person.viewer.signInId)
    expect(await personOfToken(token, true)).toBeNull()
  })

  test('ends with the next request once the membership is deactivated', async () => {
    const { token } = await signedIn(cast.frontDesk, true)
    await asRoot(`UPDATE membership SET status = 'deactivated' WHERE id = $1`, [
      cast.frontDesk.membershipId,
    ])
    expect(await personOfToken(token, true)).toBeNull()
    expect(await proveByPassword('desk@quiet.example', PASSWORD)).toBeNull()
  })

  test('cannot be ended by somebody else', async () => {
    const { token, person } = await signedIn(cast.client, false)
    expect(await endSignIns(cast.otherClient.personId, person.viewer.signInId)).toBe(0)
    expect(await personOfToken(token, true)).not.toBeNull()
  })

  test.each([
    ['a client', false, 31, 'idle for half an hour'],
    ['staff', true, 16, 'idle for a quarter of an hour'],
  ])('of %s ends when it was %s', async (_who, staff, minutes, _why) => {
    const who = staff ? cast.nurse : cast.client
    const { token, person } = await signedIn(who, staff)
    await asRoot(
      `UPDATE sign_in_session SET last_seen_at = last_seen_at - make_interval(mins => $2) WHERE id = $1`,
      [person.viewer.signInId, minutes],
    )
    expect(await personOfToken(token, true)).toBeNull()
  })

  test('leaves an event in the clinic’s audit', async () => {
    await signedIn(cast.client, false)
    const rows = await asRoot(
      `SELECT 1 FROM audit_event WHERE kind = 'sign-in' AND row_id = $1 AND clinic_id = $2`,
      [cast.client.membershipId, cast.clinicId],
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('others of the same person end when the password changes, this one stays', async () => {
    const { token: old } = await signedIn(cast.guide, true)
    const { token, person } = await signedIn(cast.guide, true)
    expect(await changePassword(person, { password: 'wrong', newPassword: 'x' })).toMatchObject({
      refusal: { code: 'wrong_password' },
    })
    expect(await changePassword(person, { password: PASSWORD, newPassword: PASSWORD })).toEqual({
      ok: true,
      value: null,
    })
    expect(await personOfToken(old, true)).toBeNull()
    expect(await personOfToken(token, true)).not.toBeNull()
    await endOtherSignIns(person)
    expect(await mySignIns(person.viewer)).toHaveLength(1)
  })
})

describe('the second step', () => {
  const codeAt = (secret: string, at: Date) =>
    generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })

  test('is set up with a code of the secret that was offered, and each code counts once', async () => {
    const { token, person } = await signedIn(cast.nurse, true)
    const secret = offeredSecret(env().masterKey, cast.nurse.personId, person.viewer.signInId)
    const code = codeAt(secret, realNow())
    expect(await setUpSecondStep(person, '000000')).toMatchObject({ ok: false })
    expect(await setUpSecondStep(person, code)).toEqual({ ok: true, value: null })
    expect((await personOfToken(token, true))?.secondFactorAt).not.toBeNull()

    const again = await signedIn(cast.nurse, true)
    expect(again.person.secondFactorReady).toBe(true)
    expect(await takeSecondStep(again.person, code)).toMatchObject({
      refusal: { code: 'wrong_code' },
    })
    const next = codeAt(secret, new Date(realNow().getTime() + 30_000))
    expect(await takeSecondStep(again.person, next)).toEqual({ ok: true, value: null })
    expect(await takeSecondStep(again.person, next)).toMatchObject({ ok: false })
  })

  test('cannot be set up a second time by somebody who only has the password', async () => {
    const { person } = await signedIn(cast.nurse, true)
    const secret = offeredSecret(env().masterKey, cast.nurse.personId, person.viewer.signInId)
    expect(await setUpSecondStep(person, codeAt(secret, realNow()))).toMatchObject({
      refusal: { code: 'already_set_up' },
    })
  })

  test('is not set up from a client’s sign-in, which a letter alone may have opened', async () => {
    const { person } = await signedIn(cast.client, false)
    const secret = offeredSecret(env().masterKey, cast.client.personId, person.viewer.signInId)
    expect(await setUpSecondStep(person, codeAt(secret, realNow()))).toMatchObject({ ok: false })
  })

  test('and the password leave an event when they change, though an account is no clinic’s row', async () => {
    const rows = await asRoot(
      `SELECT DISTINCT changed ->> 'changed' AS changed FROM audit_event WHERE kind = 'account' AND clinic_id = $1 ORDER BY 1`,
      [cast.clinicId],
    )
    expect(rows).toEqual(
      ['password changed', 'second step set up', 'sign-ins ended'].map((changed) => ({ changed })),
    )
  })

  test('keeps its secret sealed in the database', async () => {
    const [row] = await asRoot('SELECT totp_secret FROM person WHERE id = $1', [
      cast.nurse.personId,
    ])
    const { totp_secret: sealed } = row as { totp_secret: Buffer }
    expect(sealed.toString('latin1')).not.toMatch(/[A-Z2-7]{16}/)
  })
})

describe('a signature', () => {
  const confirmed = (viewer: SignedInPerson['viewer'], password?: string) =>
    act(viewer, async (occasion) => done(await confirmSigner(occasion, password)))

  test('takes a fresh sign-in as its proof, or the password where it is older', async () => {
    const { token, person } = await signedIn(cast.client, false)
    expect(await confirmed(person.viewer)).toMatchObject({ value: true })
    const stale = { ...person.viewer, confirmedAt: new Date(realNow().getTime() - 6 * 60_000) }
    expect(await confirmed(stale)).toMatchObject({ value: false })
    expect(await confirmed(stale, 'wrong')).toMatchObject({ value: false })
    await asRoot(
      `UPDATE sign_in_session SET confirmed_at = now() - interval '1 hour' WHERE id = $1`,
      [person.viewer.signInId],
    )
    expect(await confirmed(stale, PASSWORD)).toMatchObject({ value: true })
    const after = await personOfToken(token, true)
    expect(after?.viewer.confirmedAt.getTime()).toBeGreaterThan(realNow().getTime() - 10_000)
  })

  test('proves its password before the command begins, and counts it as one try', async () => {
    const { person } = await signedIn(cast.otherClient, false)
    const stale = { ...person.viewer, confirmedAt: new Date(0) }
    await setPassword(cast.otherClient.personId)
    await proveBefore(stale, { confirmPassword: PASSWORD, note: 'anything else' })
    expect(await confirmed(stale, PASSWORD)).toMatchObject({ value: true })
    const tries = await asRoot('SELECT count FROM throttle WHERE key = $1', [
      `confirm:${cast.otherClient.personId}`,
    ])
    expect(tries).toEqual([{ count: 1 }])
    expect(await confirmed(stale, 'another')).toMatchObject({ value: false })
  })

  test('a token that was never handed out opens nothing', async () => {
    expect(await personOfToken(randomUUID(), true)).toBeNull()
  })
})
