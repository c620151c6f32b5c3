import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { Prisma } from '@/generated/prisma/client'
import { newestMigration } from './newest-migration'
import { lookUp } from './transaction'

const PATIENCE_MS = 1_000

/** Whether the database answers within a second and is of this version. */
export async function databaseIsReady(patienceMs = PATIENCE_MS): Promise<boolean> {
  const asked = lookUp<{ applied: boolean }>(
    Prisma.sql`SELECT migration_is_applied(${newestMigration}) AS applied`,
  ).then(
    ([row]) => row?.applied === true,
    () => false,
  )
  return Promise.race([asked, pause(patienceMs, false)])
}
