import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import type { AttestInput } from './forms'
import { cardsLeft } from './training'

/** Keeps what the monitor says about themself, once they have read the guide. All of it or nothing: a monitor who cannot say one of these is none. */
export async function attestAsMonitor(
  occasion: Occasion<MonitorViewer>,
  { statements }: AttestInput,
): Promise<Outcome<null, Refusal<'attest_all' | 'train_first'>>> {
  const { tx, viewer, now } = occasion
  const left = await cardsLeft(occasion)
  if (left > 0) return refused('train_first', { count: left })
  const missing = MONITOR_ATTESTATIONS.filter((each) => !statements.includes(each))
  if (missing.length > 0) return refused('attest_all', { count: missing.length })
  await tx.monitorAttestation.createMany({
    data: [
      {
        id: randomUUID(),
        clientId: viewer.clientId,
        appointmentId: viewer.appointmentId,
        monitorId: viewer.monitorId,
        statements: [...MONITOR_ATTESTATIONS],
        attestedAt: now,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}
