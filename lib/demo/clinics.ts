import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import type { Occasion } from '@/lib/kernel/occasion'
import { read } from '@/lib/kernel/run'
import { systemOf, type SystemViewer } from '@/lib/kernel/viewer'

/** The zone that the demonstration's clock is told in: its first clinic's. */
export async function demonstrationZone(): Promise<string> {
  const zones = await inEachDemonstration(({ tx, viewer }) =>
    tx.clinic.findUniqueOrThrow({ where: { id: viewer.clinicId }, select: { timeZone: true } }),
  )
  return zones[0]?.timeZone ?? 'UTC'
}

/** Reads the same of every demonstration clinic, each behind its own wall; a real clinic is never looked into. */
export async function inEachDemonstration<Value>(
  query: (occasion: Occasion<SystemViewer>) => Promise<Value>,
): Promise<readonly Value[]> {
  const clinics = await lookUp<{ id: string }>(
    Prisma.sql`SELECT id FROM all_clinics() WHERE demonstration`,
  )
  return Promise.all(clinics.map(({ id }) => read(systemOf(id), query)))
}
