import 'server-only'
import { createHmac } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { realNow } from '@/lib/time/clock'
import { type Account, accountByEmail, type Place, placesOf } from './account'
import { countWrongTry, noSoonerThan, waitAfterWrongTries } from './pace'
import { isPassword } from './password'
import { firstByCode, firstByPassword } from './places'

/** Somebody who has proved who they are, and where they may go. */
export interface Proved {
  readonly account: Account
  readonly place: Place
  readonly places: readonly Place[]
}

const FLOOR_MS = 250

/** The person behind an e-mail and a password, or null: whatever was wrong, the answer and its time are the same. */
export function proveByPassword(email: string, password: string): Promise<Proved | null> {
  return prove(email, firstByPassword, (account) =>
    isPassword(account?.passwordHash ?? null, password),
  )
}

/** The client behind an e-mail and the code that was sent to it. A code counts once. */
export function proveByCode(email: string, code: string): Promise<Proved | null> {
  return prove(email, firstByCode, async () => {
    const [row] = await lookUp<{ used: boolean }>(
      Prisma.sql`SELECT use_sign_in_code(${email}, ${codeHash(email, code)}, ${realNow()}::timestamptz) AS used`,
    )
    return row?.used ?? false
  })
}

async function prove(
  email: string,
  first: (places: readonly Place[]) => Place | undefined,
  fits: (account: Account | null) => Promise<boolean>,
): Promise<Proved | null> {
  await waitAfterWrongTries(email)
  const proved = await noSoonerThan(FLOOR_MS, async () => {
    const account = await accountByEmail(email)
    if (!(await fits(account)) || !account) return null
    const places = await placesOf(account.personId)
    const place = first(places)
    return place ? { account, place, places } : null
  })
  if (!proved) await countWrongTry(email)
  return proved
}

/** Six digits are few: their hash is keyed, so that a copy of the table does not give them away. */
export const codeHash = (email: string, code: string): string =>
  createHmac('sha256', env().nextAuthSecret)
    .update(`sign-in-code:${email.toLowerCase()}:${code}`)
    .digest('base64url')
