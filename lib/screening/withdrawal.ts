import 'server-only'
import { randomUUID } from 'node:crypto'
import { endClientCare } from '@/lib/clients/commands'
import type { EndCareInput } from '@/lib/clients/schema'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { WithdrawalCause } from '@/lib/screening/clearance'
import { mayWithdraw } from '@/lib/screening/policy'
import type { WithdrawInput } from '@/lib/screening/staff-forms'

/**
 * Takes every clearance of a client back at once: from this commit on nothing can be booked and no dose begun on it.
 * Whoever is about to start a session waits for this transaction, or this one for theirs.
 */
export async function withdrawClearance(
  occasion: Occasion,
  { clientId, cause, reason }: WithdrawInput,
): Promise<Outcome<{ count: number }>> {
  if (!mayWithdraw(occasion.viewer)) return refused('not_allowed')
  const count = await withdrawAll(occasion, clientId, cause, reason)
  return count > 0 ? done({ count }) : refused('nothing_to_withdraw')
}

/** The same without asking who: for a determination that takes the place of an earlier one. Answers how many. */
export async function withdrawAll(
  occasion: Occasion,
  clientId: string,
  cause: WithdrawalCause,
  reason?: string,
  but: readonly string[] = [],
): Promise<number> {
  const { tx, viewer, now } = occasion
  const cleared = await tx.screeningDetermination.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      outcome: 'cleared',
      clearedUntil: { gte: now },
      clearanceWithdrawal: { is: null },
      id: { notIn: [...but] },
    },
    select: { id: true },
  })
  let count = 0
  for (const { id: determinationId } of cleared) {
    const id = randomUUID()
    const place = { table: 'clearance_withdrawal', column: 'reason', row: id }
    const written = await tx.clearanceWithdrawal.createMany({
      data: [
        {
          id,
          determinationId,
          clientId,
          cause,
          reason: reason ? await sealText(occasion, clientId, place, reason) : null,
          withdrawnAt: now,
          ...stamp(occasion),
        },
      ],
      skipDuplicates: true,
    })
    count += written.count
  }
  return count
}

/** The client leaves care: the record closes, and with it every clearance. */
export async function endCare(
  occasion: Occasion,
  input: Pick<EndCareInput, 'clientId' | 'reason'>,
): Promise<Outcome<null>> {
  const ended = await endClientCare(occasion, input)
  if (!ended.ok) return ended
  await withdrawAll(occasion, input.clientId, 'left_care')
  return done(null)
}
