import 'server-only'
import { type Opening, whoOpened } from '@/lib/audit/who-opened'
import { type Correction, correctionsOf } from './corrections'
import type { ConsentSignature } from '@/lib/consents/model'
import { signaturesOf } from '@/lib/consents/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type DeterminationLine, determinationsOf } from '@/lib/screening/queries'

/** What a client sees of their own record: who opened it, what they signed, what was decided. */
export interface OwnRecord {
  readonly openings: readonly Opening[]
  readonly consents: readonly ConsentSignature[]
  readonly determinations: readonly DeterminationLine[]
  readonly corrections: readonly Correction[]
}

export async function ownRecordOf(occasion: Occasion<ClientViewer>): Promise<OwnRecord> {
  const { clientId } = occasion.viewer
  return {
    openings: await whoOpened(occasion, clientId),
    consents: await signaturesOf(occasion, clientId),
    determinations: await determinationsOf(occasion, clientId),
    corrections: await correctionsOf(occasion, clientId),
  }
}
