import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { newToken, tokenHash } from '@/lib/auth/token'
import { lookUp } from '@/lib/db/transaction'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused, refusedAndKept } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { systemOf, type SystemViewer } from '@/lib/kernel/viewer'
import type { OpenLinkInput } from './forms'
import { codeHash } from './monitor-link'

const MAX_TRIES = 5

export interface OpenedLink {
  /** The cookie's value: the only thing that opens the monitor's screen from now on. */
  readonly token: string
  readonly expiresAt: Date
}

export type OpenLinkRefusal = Refusal<'link_or_code' | 'link_locked'>

/**
 * Exchanges a link's secret and its spoken code for this browser's cookie. Unknown, ended and a wrong code all get the
 * same answer; after five wrong codes the link is locked for good and the clinic makes a new one.
 */
export async function openMonitorLink(
  { secret, code }: OpenLinkInput,
  when: { readonly now?: Date } = {},
): Promise<Outcome<OpenedLink, OpenLinkRefusal>> {
  const [found] = await lookUp<{ link_id: string; clinic_id: string }>(
    Prisma.sql`SELECT * FROM monitor_link_by_secret(${tokenHash(secret)})`,
  )
  if (!found) return refused('link_or_code')
  return act(
    systemOf(found.clinic_id),
    (occasion) => exchange(occasion, found.link_id, codeHash(secret, code)),
    when,
  )
}

async function exchange(
  { tx, viewer, now }: Occasion<SystemViewer>,
  id: string,
  givenHash: string,
): Promise<Outcome<OpenedLink, OpenLinkRefusal>> {
  const where = { clinicId: viewer.clinicId, id }
  await tx.$queryRaw`SELECT id FROM monitor_link WHERE id = ${id}::uuid FOR UPDATE`
  const link = await tx.monitorLink.findFirst({
    where: { ...where, revokedAt: null, expiresAt: { gt: now }, monitor: { withdrawnAt: null } },
    select: { codeHash: true, codeTries: true, expiresAt: true },
  })
  if (!link) return refused('link_or_code')
  if (link.codeTries >= MAX_TRIES) return refused('link_locked')
  if (link.codeHash !== givenHash) {
    await tx.monitorLink.updateMany({ where, data: { codeTries: { increment: 1 } } })
    return refusedAndKept(link.codeTries + 1 >= MAX_TRIES ? 'link_locked' : 'link_or_code')
  }
  const token = newToken()
  await tx.monitorLink.updateMany({
    where,
    data: { cookieHash: tokenHash(token), openedAt: now },
  })
  return done({ token, expiresAt: link.expiresAt })
}
