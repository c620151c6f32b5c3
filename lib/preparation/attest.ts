import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import type { AttestInput } from './forms'

/** Keeps what the monitor says about themself. All of it or nothing: a monitor who cannot say one of these is none. */
export async function attestAsMonitor(
  occasion: Occasion<MonitorViewer>,
  { statements }: AttestInput,
): Promise<Outcome<null, Refusal<'attest_all'>>> {
  const { tx, viewer, now } = occasion
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
