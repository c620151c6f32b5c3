import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { openCluster } from './cluster'
import { ensureDatabase } from './roles'

const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
// PostgreSQL's own account has to walk through when the tests run as root.
chmodSync(dataDir, 0o711)

async function ask(address: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  const cluster = await openCluster({ dataDir })
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A clinic's computer is switched off, runs full, or kills what it likes: the record must come back. */
describe('the embedded database', () => {
  test('is made with checksums and secrets that only its own account can read', async () => {
    const cluster = await openCluster({ dataDir })
    expect(await ensureDatabase(cluster)).toBe(true)
    expect(
      await ask(cluster.address('root'), 'select current_setting($$data_checksums$$) as answer'),
    ).toBe('on')
    expect(statSync(join(dataDir, 'database.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(existsSync(join(dataDir, 'postgres.password'))).toBe(false)
    const access = readFileSync(join(dataDir, 'postgres', 'pg_hba.conf'), 'utf8')
    expect(access).not.toMatch(/^[^#]*\b(trust|password|md5)\s*$/m)
  })

  test('is adopted, not started twice, by whoever comes after a killed start command', async () => {
    const [one, other] = await Promise.all([openCluster({ dataDir }), openCluster({ dataDir })])
    expect(other.pid).toBe(one.pid)
    expect(other.wasAdopted).toBe(true)
  })

  test('keeps what it acknowledged when it is killed', async () => {
    const before = await openCluster({ dataDir })
    await ask(before.address('owner'), 'create table kept as select 41 + 1 as answer')
    process.kill(before.pid, 'SIGKILL')
    while (before.isRunning()) await new Promise((resolve) => setTimeout(resolve, 10))
    const after = await openCluster({ dataDir })
    expect(after.wasAdopted).toBe(false)
    expect(await ask(after.address('owner'), 'select answer from kept')).toBe(42)
  })
})
