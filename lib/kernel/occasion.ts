import type { Transaction } from '@/lib/db/transaction'
import { type Viewer, viewerId, viewerName } from './viewer'

/** Who acts, when (domain time), for which request, inside which transaction. */
export interface Occasion<V extends Viewer = Viewer> {
  readonly viewer: V
  readonly now: Date
  readonly requestId: string
  readonly tx: Transaction
}

/** The four columns that every row of a clinic carries: whose, when, and by whom under which name. */
export const stamp = ({ viewer, now }: Pick<Occasion, 'viewer' | 'now'>) => ({
  clinicId: viewer.clinicId,
  recordedAt: now,
  recordedById: viewerId(viewer),
  recordedByName: viewerName(viewer),
})
