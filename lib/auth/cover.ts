import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { confirmSigner } from './confirm'
import type { Occasion } from '@/lib/kernel/occasion'
import { takeSecondStep } from './second-step'

/** Covers this sign-in: from the next request on it is shown nothing and does nothing, in every tab. */
export const coverSignIn = ({ signInId }: StaffViewer) =>
  lookUp(
    Prisma.sql`SELECT cover_sign_in(${signInId}::uuid, ${realNow()}::timestamptz)::text AS done`,
  )

/**
 * Opens it again for its owner: by their password or by the six digits of their app. Only what comes along counts, not a
 * proof of some minutes ago, since the hands on the device may be another's.
 */
export async function openSignIn(
  occasion: Occasion<StaffViewer>,
  { confirmPassword, code }: { readonly confirmPassword?: string; readonly code?: string },
): Promise<boolean> {
  const { viewer } = occasion
  const isOwner = code
    ? (await takeSecondStep({ viewer }, code)).ok
    : Boolean(confirmPassword) && (await confirmSigner(occasion, confirmPassword))
  if (isOwner) await lookUp(Prisma.sql`SELECT open_sign_in(${viewer.signInId}::uuid)::text AS done`)
  return isOwner
}
