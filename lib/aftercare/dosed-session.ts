import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { localDate } from '@/lib/time/zone'
import { aftercareScope } from './policy'

/** A session in which any dose was given, and what came after it. */
export interface DosedSession {
  readonly sessionId: string
  readonly appointmentId: string
  readonly dosedAt: Date
  /** When the person left the session's care; null while nobody has said so. */
  readonly leftAt: Date | null
  readonly leaving: {
    readonly at: Date
    readonly companion: string
    readonly signer: string
  } | null
  /** The night that ended the restrictions; null while none was accepted. */
  readonly sleptAt: Date | null
  readonly lastTry: { readonly at: Date; readonly reasons: readonly string[] } | null
}

const LEFT = ['DISCHARGED', 'TRANSFERRED']

/** A client's sessions with a dose, the latest first. */
export async function dosedSessionsOf(
  { tx, viewer }: Occasion,
  clientId: string,
): Promise<readonly DosedSession[]> {
  const scope = aftercareScope(viewer, clientId)
  if (!scope) return []
  const rows = await tx.treatmentSession.findMany({
    where: { ...scope, doseAdministrations: { some: {} } },
    select: {
      id: true,
      appointmentId: true,
      doseAdministrations: { select: { givenAt: true }, orderBy: { givenAt: 'desc' } },
      dischargeSignature: { select: { signedAt: true, companionName: true, signerName: true } },
      sessionTransitions: {
        where: { toState: { in: LEFT } },
        select: { at: true },
        orderBy: { seq: 'desc' },
        take: 1,
      },
      sleepConfirmations: {
        select: { confirmedAt: true, accepted: true, refusalReasons: true },
        orderBy: { confirmedAt: 'desc' },
      },
    },
    orderBy: { openedAt: 'desc' },
    take: 20,
  })
  return rows
    .flatMap(({ doseAdministrations: [last], ...row }) => {
      if (!last) return []
      const discharge = row.dischargeSignature
      const [lastTry] = row.sleepConfirmations
      return [
        {
          sessionId: row.id,
          appointmentId: row.appointmentId,
          dosedAt: last.givenAt,
          leftAt: discharge?.signedAt ?? row.sessionTransitions[0]?.at ?? null,
          leaving: discharge && {
            at: discharge.signedAt,
            companion: discharge.companionName,
            signer: discharge.signerName,
          },
          sleptAt: row.sleepConfirmations.find(({ accepted }) => accepted)?.confirmedAt ?? null,
          lastTry: lastTry ? { at: lastTry.confirmedAt, reasons: lastTry.refusalReasons } : null,
        },
      ]
    })
    .toSorted((a, b) => b.dosedAt.getTime() - a.dosedAt.getTime())
}

/**
 * From when hours after a session are counted: from leaving. Where nobody has said that the person left, the session
 * counts as going on until its day is over, and then as ended with its last dose.
 */
export const endOf = (
  { leftAt, dosedAt }: Pick<DosedSession, 'leftAt' | 'dosedAt'>,
  now: Date,
  zone: string,
): Date => leftAt ?? (localDate(dosedAt, zone) === localDate(now, zone) ? now : dosedAt)
