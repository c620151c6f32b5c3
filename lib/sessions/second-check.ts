import 'server-only'
import { randomUUID } from 'node:crypto'
import { isPasswordOfColleague } from '@/lib/auth/colleague'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import { addMinutes } from '@/lib/time/instant'
import type { SecondCheckHereInput, SecondCheckInput } from './forms'
import { orderInForce } from './order'
import { mayRunSession } from './policy'
import { SECOND_CHECK_MIN, sameLot } from './second-check-rules'
import { type SessionAtHand, sessionAtHand } from './session-row'

export type SecondCheckRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'order_missing'
  | 'check_does_not_match'
  | 'colleague_not_known'
  | 'colleague_not_proved'
>

interface Checker {
  readonly memberId: string
  readonly name: string
  readonly method: 'own_sign_in' | 'password_here'
}

/** The second person, at their own sign-in: they read lot and amount themselves and say that both are right. */
export async function checkDose(
  occasion: Occasion,
  input: SecondCheckInput,
): Promise<Outcome<null, SecondCheckRefusal>> {
  const { viewer } = occasion
  if (!mayRunSession(viewer)) return refused('not_allowed')
  const { membershipId: memberId, name } = viewer
  return keepCheck(occasion, input, { memberId, name, method: 'own_sign_in' })
}

/** The same at the giver's device: the colleague proves by their own password who they are. It signs nobody in. */
export async function checkDoseHere(
  occasion: Occasion,
  { colleagueId, colleaguePassword, ...input }: SecondCheckHereInput,
): Promise<Outcome<null, SecondCheckRefusal>> {
  const { tx, viewer } = occasion
  if (!mayRunSession(viewer)) return refused('not_allowed')
  const colleague = await tx.membership.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: colleagueId,
      status: 'active',
      roles: { hasSome: ['clinician', 'guide'] },
    },
    select: { id: true, personId: true, displayName: true },
  })
  if (!colleague || colleague.id === viewer.membershipId) return refused('colleague_not_known')
  if (!(await isPasswordOfColleague(colleague.personId, colleaguePassword)))
    return refused('colleague_not_proved')
  const { id: memberId, displayName: name } = colleague
  return keepCheck(occasion, input, { memberId, name, method: 'password_here' })
}

async function keepCheck(
  occasion: Occasion,
  { appointmentId, doseMg, lot }: SecondCheckInput,
  checker: Checker,
): Promise<Outcome<null, SecondCheckRefusal>> {
  const session = await sessionAtHand(occasion, appointmentId)
  if (!session) return refused('not_found')
  const { sessionId, clientId, state } = session
  if (state !== 'READY') return refused('not_from_here', { state })
  const order = await orderInForce(occasion, session)
  if (!order) return refused('order_missing')
  if (order.doseMg !== doseMg) return refused('check_does_not_match')
  await occasion.tx.doseSecondCheck.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId,
        clientId,
        orderId: order.id,
        checkerId: checker.memberId,
        checkerName: checker.name,
        method: checker.method,
        doseMg,
        lot,
        checkedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

export interface StandingCheck {
  readonly id: string
  readonly name: string
}

/**
 * The check of somebody else that stands for this lot, amount and order; or why there is none: nobody checked within the
 * last minutes, or what they read is not what is about to be given.
 */
export async function standingCheck(
  { tx, viewer, now }: Occasion,
  session: Pick<SessionAtHand, 'sessionId'>,
  dose: { readonly orderId: string; readonly doseMg: number; readonly lot: string },
): Promise<StandingCheck | 'none' | 'differs'> {
  const rows = await tx.doseSecondCheck.findMany({
    where: {
      clinicId: viewer.clinicId,
      sessionId: session.sessionId,
      checkedAt: { gte: addMinutes(now, -SECOND_CHECK_MIN), lte: now },
      checker: { status: 'active' },
      ...(viewer.kind === 'staff' ? { checkerId: { not: viewer.membershipId } } : {}),
    },
    orderBy: { checkedAt: 'desc' },
    select: { id: true, checkerName: true, orderId: true, doseMg: true, lot: true },
  })
  const fits = rows.find(
    (row) =>
      row.orderId === dose.orderId && row.doseMg === dose.doseMg && sameLot(row.lot, dose.lot),
  )
  if (fits) return { id: fits.id, name: fits.checkerName }
  return rows.length === 0 ? 'none' : 'differs'
}
