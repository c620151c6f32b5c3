import { Client } from 'pg'

/** What `verify_audit` found in one clinic: whole, or the first place where the chain breaks. */
export interface ChainReport {
  readonly clinic: string
  readonly events: number
  readonly broken: { readonly at: number; readonly why: string } | null
}

/** Walks every clinic's chain from its first event, as the owner of the tables. */
export async function verifyChains(ownerUrl: string): Promise<readonly ChainReport[]> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'audit-verify' })
  await owner.connect()
  try {
    const { rows } = await owner.query<{
      name: string
      events: string
      bad_seq: string | null
      why: string | null
    }>(`
      SELECT c.name, (SELECT count(*) FROM audit_event e WHERE e.clinic_id = c.id) AS events, v.bad_seq, v.why
        FROM clinic c LEFT JOIN LATERAL verify_audit(c.id) v ON true ORDER BY c.started_at, c.name`)
    return rows.map((row) => ({
      clinic: row.name,
      events: Number(row.events),
      broken: row.bad_seq === null ? null : { at: Number(row.bad_seq), why: row.why ?? '' },
    }))
  } finally {
    await owner.end()
  }
}
