import 'server-only'
import { Client } from 'pg'
import { read } from '@/lib/kernel/run'
import { systemOf } from '@/lib/kernel/viewer'
import { isWhole, replayed } from '@/lib/screening/replay'
import { storedDetermination } from '@/lib/screening/stored-determination'

export interface Replayed {
  readonly clinic: string
  readonly count: number
  /** The first that no longer says what was signed, and in what. */
  readonly bad: { readonly id: string; readonly what: readonly string[] } | null
}

interface Row {
  readonly clinic_id: string
  readonly clinic: string
  readonly ids: readonly string[]
}

/** Replays every stored determination of every clinic, oldest first, each as that clinic's own system. */
export async function replayAll(ownerUrl: string): Promise<readonly Replayed[]> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'screening-replay' })
  await owner.connect()
  try {
    const { rows } = await owner.query<Row>(`
      SELECT c.id AS clinic_id, c.name AS clinic,
             coalesce(array_agg(d.id::text ORDER BY d.signed_at, d.id) FILTER (WHERE d.id IS NOT NULL), '{}') AS ids
        FROM clinic c LEFT JOIN screening_determination d ON d.clinic_id = c.id
       GROUP BY c.id, c.name, c.started_at ORDER BY c.started_at, c.name`)
    const all: Replayed[] = []
    for (const { clinic_id, clinic, ids } of rows)
      all.push({ clinic, count: ids.length, bad: await firstBad(clinic_id, ids) })
    return all
  } finally {
    await owner.end()
  }
}

async function firstBad(clinicId: string, ids: readonly string[]): Promise<Replayed['bad']> {
  for (const id of ids) {
    const stored = await read(systemOf(clinicId), (o) => storedDetermination(o, id))
    if (!stored) return { id, what: ['unreadable'] }
    const found = replayed(stored)
    if (!isWhole(found))
      return {
        id,
        what: Object.entries(found)
          .filter(([, holds]) => !holds)
          .map(([name]) => name),
      }
  }
  return null
}
