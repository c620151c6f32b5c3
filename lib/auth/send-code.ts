import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { done, type Outcome } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { slowDown } from '@/lib/kernel/throttle'
import { systemOf } from '@/lib/kernel/viewer'
import { queueMail } from '@/lib/mail/outbox'
import { realNow } from '@/lib/time/clock'
import { addMinutes } from '@/lib/time/instant'
import { accountByEmail, placesOf } from './account'
import { noSoonerThan } from './pace'
import { firstByCode } from './places'
import { codeHash } from './prove'
import { newCode, tokenHash } from './token'

/** How long a code by e-mail counts, in minutes. */
export const CODE_MINUTES = 10

interface CodeLetter {
  readonly subject: string
  readonly body: string
}

/**
 * Sends a client a code through their clinic's own outbox. The answer never says whether the address is known, and
 * nobody can fill another person's mailbox, or guess at code after code: five letters in a quarter of an hour, twenty a
 * day.
 */
export function sendSignInCode(
  email: string,
  letter: (code: string, clinic: string) => CodeLetter = letterOf,
): Promise<Outcome<null>> {
  return noSoonerThan(600, async () => {
    const often = await askedTooOften(email)
    const account = await accountByEmail(email)
    const place = account ? firstByCode(await placesOf(account.personId)) : undefined
    if (!account || !place || often) return done(null)
    const code = newCode()
    await lookUp(
      Prisma.sql`SELECT keep_sign_in_code(${email}, ${codeHash(email, code)}, ${addMinutes(realNow(), CODE_MINUTES)}::timestamptz)::text`,
    )
    const { subject, body } = letter(code, place.clinicName)
    return act(systemOf(place.clinicId), async (occasion) => {
      await queueMail(occasion, { to: account.email, subject, body })
      return done(null)
    })
  })
}

async function askedTooOften(email: string): Promise<boolean> {
  const whose = tokenHash(email.toLowerCase())
  const lately = await slowDown(`code:${whose}`, { times: 5, minutes: 15 })
  const today = await slowDown(`code-day:${whose}`, { times: 20, minutes: 24 * 60 })
  return lately > 0 || today > 0
}

function letterOf(code: string, clinic: string): CodeLetter {
  const words = wordsFor('auth')
  return {
    subject: words('codeLetter.subject'),
    body: words('codeLetter.body', { code, clinic, minutes: CODE_MINUTES }),
  }
}
