import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { note } from '@/lib/audit/note'
import { lookUp } from '@/lib/db/transaction'
import { done, type Outcome } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { realNow } from '@/lib/time/clock'
import { forgetSignInToken } from './cookie'
import { signedInPerson } from './viewer-of-request'

/** Ends this browser's sign-in, on the server first, so that a copy of its cookie opens nothing. */
export async function signOut(): Promise<Outcome<null>> {
  const person = await signedInPerson()
  if (person) {
    const { viewer } = person
    await endSignIns(viewer.personId, viewer.signInId)
    await act(viewer, async (occasion) => {
      await note(occasion, { kind: 'sign-out', table: 'membership', rowId: viewer.membershipId })
      return done(null)
    })
  }
  await forgetSignInToken()
  return done(null)
}

/** Ends one sign-in of a person, or all of them. How many were ended. */
export async function endSignIns(personId: string, signInId: string | null): Promise<number> {
  const [row] = await lookUp<{ ended: number }>(
    Prisma.sql`SELECT end_sign_in(${personId}::uuid, ${signInId}::uuid, ${realNow()}::timestamptz) AS ended`,
  )
  return row?.ended ?? 0
}
