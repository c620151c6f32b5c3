import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { mayReadShared } from './policy'

/** A shared entry, or a passage of one, that waits for the guide. */
export interface WaitingEntry {
  readonly shareId: string
  readonly kind: 'entry' | 'passage'
  readonly entryId: string
  readonly clientId: string
  readonly clientName: string
  readonly sharedAt: Date
  readonly replyDueAt: Date
  readonly overdue: boolean
  readonly replied: boolean
}

interface Row {
  share_id: string
  kind: 'entry' | 'passage'
  entry_id: string
  client_id: string
  legal_name: string
  shared_at: Date
  reply_due_at: Date
  replied: boolean
}

/**
 * What was shared with this viewer and not reviewed, whose promised reply is due soonest first. The database shows only
 * entries that are shared now by people whose care they are part of.
 */
export async function waitingEntries({
  tx,
  viewer,
  now,
}: Occasion): Promise<readonly WaitingEntry[]> {
  if (!mayReadShared(viewer)) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id AS share_id, s.kind, s.entry_id, s.client_id, c.legal_name, s.shared_at, s.reply_due_at,
           EXISTS (SELECT 1 FROM guide_reply r WHERE r.clinic_id = s.clinic_id AND r.entry_id = s.entry_id
                      AND r.share_id IS NOT DISTINCT FROM CASE WHEN s.kind = 'passage' THEN s.id END
                      AND r.replied_at >= s.shared_at) AS replied
      FROM entry_share s
      JOIN client c ON c.clinic_id = s.clinic_id AND c.id = s.client_id
     WHERE s.clinic_id = ${viewer.clinicId}::uuid AND s.revoked_at IS NULL AND s.id = ANY (shares_for_me())
       AND NOT EXISTS (SELECT 1 FROM entry_review v WHERE v.clinic_id = s.clinic_id AND v.share_id = s.id)
     ORDER BY s.reply_due_at, s.shared_at, s.id
     LIMIT 100`
  return rows.map((row) => ({
    shareId: row.share_id,
    kind: row.kind,
    entryId: row.entry_id,
    clientId: row.client_id,
    clientName: row.legal_name,
    sharedAt: row.shared_at,
    replyDueAt: row.reply_due_at,
    overdue: !row.replied && row.reply_due_at <= now,
    replied: row.replied,
  }))
}
