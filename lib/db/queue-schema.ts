import { createRequire } from 'node:module'
import type { Client } from 'pg'
import { appRole } from './app-role.ts'

/** The schema of the job queue, made and changed by the owner; the application runs with `migrate: false`. */
export const queueSchema = 'pgboss'

async function installedVersion(owner: Client): Promise<number | undefined> {
  const { rows } = await owner.query<{ found: boolean }>(
    'select to_regclass($1) is not null as found',
    [`${queueSchema}.version`],
  )
  if (!rows[0]?.found) return undefined
  const version = await owner.query<{ version: number }>(
    `select version from ${queueSchema}.version`,
  )
  return version.rows[0]?.version
}

/** The version that the installed pg-boss asks for; read from its package, so that it is loaded only to change. */
function wantedVersion(): number {
  const read = createRequire(import.meta.url)
  return (read('pg-boss/package.json') as { pgboss: { schema: number } }).pgboss.schema
}

/** Brings the queue's schema to the version of the installed pg-boss and grants its use. */
export async function installQueue(owner: Client, ownerUrl: string): Promise<boolean> {
  if ((await installedVersion(owner)) === wantedVersion()) return false
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    supervise: false,
    schedule: false,
    max: 1,
  })
  const faults: unknown[] = []
  boss.on('error', (fault) => faults.push(fault))
  await boss.start()
  await boss.stop({ graceful: false })
  if (faults.length > 0) throw new Error('The job queue could not be made.', { cause: faults[0] })
  await owner.query(`
    GRANT USAGE ON SCHEMA ${queueSchema} TO ${appRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${appRole};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${appRole};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${appRole};
  `)
  return true
}
