import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { type Place, seal, unseal } from '@/lib/crypto/seal'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { slowDown } from '@/lib/kernel/throttle'
import { realNow } from '@/lib/time/clock'
import { accountById } from './account'
import { noteAccount } from './note-account'
import { homeOf } from './home'
import { nextPath } from './next-path'
import { offeredSecret, stepOfCode } from './totp'
import type { SignedInPerson } from './viewer-of-request'

type Refused = Refusal<'wrong_code' | 'too_often' | 'already_set_up'>

/** Sets the second step up or takes it, whichever is this person's turn, and leads them on. */
export async function passSecondStep(
  person: SignedInPerson,
  { code, next }: { readonly code: string; readonly next?: string | undefined },
): Promise<Outcome<{ to: string }, Refused>> {
  const outcome = person.secondFactorReady
    ? await takeSecondStep(person, code)
    : await setUpSecondStep(person, code)
  return outcome.ok ? done({ to: nextPath(next) ?? homeOf(person.viewer) }) : outcome
}

const placeOf = (personId: string): Place => ({
  table: 'person',
  column: 'totp_secret',
  row: personId,
})

/** Takes the second step with a code from the person's app. Each code counts once, also for whoever looked on. */
export async function takeSecondStep(
  { viewer }: Pick<SignedInPerson, 'viewer'>,
  code: string,
): Promise<Outcome<null, Refused>> {
  if (await tooOften(viewer.personId)) return refused('too_often', { minutes: 15 })
  const account = await accountById(viewer.personId)
  if (!account?.totpSecret || !account.totpConfirmedAt) return refused('wrong_code')
  const secret = unseal(env().masterKey, placeOf(viewer.personId), account.totpSecret)
  const step = stepOfCode(secret.toString('utf8'), code, realNow())
  if (step === null || !(await useStep(viewer.personId, step))) return refused('wrong_code')
  await confirmFactor(viewer.signInId)
  return done(null)
}

/**
 * Keeps the secret that was offered, once a code shows that the app has it. A second step that is set up stays, and a
 * client's sign-in, which a letter alone may have opened, sets up none.
 */
export async function setUpSecondStep(
  { viewer }: SignedInPerson,
  code: string,
): Promise<Outcome<null, Refused>> {
  if (await tooOften(viewer.personId)) return refused('too_often', { minutes: 15 })
  if (viewer.kind !== 'staff') return refused('wrong_code')
  const account = await accountById(viewer.personId)
  if (!account || account.totpConfirmedAt) return refused('already_set_up')
  const { masterKey } = env()
  const secret = offeredSecret(masterKey, viewer.personId, viewer.signInId)
  const step = stepOfCode(secret, code, realNow())
  if (step === null) return refused('wrong_code')
  const sealed = seal(masterKey, placeOf(viewer.personId), secret)
  await lookUp(
    Prisma.sql`SELECT set_totp(${viewer.personId}::uuid, ${sealed}, ${realNow()}::timestamptz)::text`,
  )
  await useStep(viewer.personId, step)
  await confirmFactor(viewer.signInId)
  await noteAccount(viewer, 'second step set up')
  return done(null)
}

const tooOften = (personId: string) =>
  slowDown(`second-step:${personId}`, { times: 10, minutes: 15 })

async function useStep(personId: string, step: number): Promise<boolean> {
  const [row] = await lookUp<{ used: boolean }>(
    Prisma.sql`SELECT use_totp_step(${personId}::uuid, ${step}::int) AS used`,
  )
  return row?.used ?? false
}

const confirmFactor = (signInId: string) =>
  lookUp(
    Prisma.sql`SELECT confirm_sign_in(${signInId}::uuid, ${realNow()}::timestamptz, true)::text`,
  )
