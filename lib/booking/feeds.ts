import 'server-only'
import { randomUUID } from 'node:crypto'
import { newToken, tokenHash } from '@/lib/auth/token'
import { env } from '@/lib/env'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'

type Owner = ClientViewer | StaffViewer

const ownedBy = (viewer: Owner) =>
  viewer.kind === 'client' ? { clientId: viewer.clientId } : { memberId: viewer.membershipId }

/** Since when this person's private calendar address has been in use; null where there is none. */
export async function ownFeed({ tx, viewer }: Occasion<Owner>): Promise<Date | null> {
  const feed = await tx.calendarFeed.findFirst({
    where: { clinicId: viewer.clinicId, revokedAt: null, ...ownedBy(viewer) },
    select: { recordedAt: true },
  })
  return feed?.recordedAt ?? null
}

/** Makes a private calendar address, shown this once; an earlier one of the same person opens nothing any more. */
export async function makeFeed(
  occasion: Occasion<Owner>,
): Promise<Outcome<{ readonly url: string }, Refusal<'not_found'>>> {
  const { tx, viewer } = occasion
  await revokeFeed(occasion)
  const token = newToken()
  await tx.calendarFeed.createMany({
    data: [
      {
        id: randomUUID(),
        ...ownedBy(viewer),
        tokenHash: tokenHash(token),
        ...stamp(occasion),
      },
    ],
  })
  return done({ url: `${env().appOrigin}/api/calendar/${token}` })
}

/** Ends the private calendar address: whoever has it reads nothing from now on. */
export async function revokeFeed(
  occasion: Occasion<Owner>,
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const { tx, viewer, now } = occasion
  const { count } = await tx.calendarFeed.updateMany({
    where: { clinicId: viewer.clinicId, revokedAt: null, ...ownedBy(viewer) },
    data: { revokedAt: now },
  })
  return count > 0 ? done(null) : refused('not_found')
}
