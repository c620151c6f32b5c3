import type { Cast } from '@/lib/db/testing/cast'
import { read } from '@/lib/kernel/run'

/** The states that a session went through, in order. */
export const historyOf = (cast: Cast, appointmentId: string): Promise<readonly string[]> =>
  read(cast.system, ({ tx }) =>
    tx.sessionTransition.findMany({
      where: { session: { appointmentId } },
      orderBy: { seq: 'asc' },
      select: { toState: true },
    }),
  ).then((rows) => rows.map(({ toState }) => toState))

/** Kinds and facts of the alerts that a session raised, oldest first. */
export const alertsOf = (cast: Cast): Promise<readonly string[]> =>
  read(cast.system, ({ tx }) =>
    tx.alert.findMany({
      orderBy: { raisedAt: 'asc' },
      select: { kind: true, level: true, audience: true },
    }),
  ).then((rows) => rows.map(({ kind, level, audience }) => `${kind} ${level} ${audience}`))

export const dosesOf = (cast: Cast, appointmentId: string): Promise<number> =>
  read(cast.system, ({ tx }) =>
    tx.doseAdministration.count({ where: { session: { appointmentId } } }),
  )
