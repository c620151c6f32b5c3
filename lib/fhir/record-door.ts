import 'server-only'
import { note } from '@/lib/audit/note'
import { confirmedRecently } from '@/lib/auth/fresh'
import { read } from '@/lib/kernel/run'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { paperResponse } from '@/lib/papers/paper-response'
import { realNow } from '@/lib/time/clock'
import { bundleOf } from './bundle'
import { type WholeRecord, wholeRecord } from './record'
import { recordPaper } from './record-paper'

/** Where a client proves once more who they are before their record leaves the house. */
const PROVE = '/my/record/take'
const quiet = { 'cache-control': 'private, no-store' }

/**
 * Reads a client's whole record, noted as an export, and hands it out as `make` makes it; an old sign-in is asked to prove
 * itself first.
 */
async function giveRecord<Made>(
  viewer: ClientViewer,
  make: (occasion: Occasion<ClientViewer>, record: WholeRecord) => Promise<Made>,
  answer: (made: Made) => Response | Promise<Response>,
): Promise<Response> {
  if (!confirmedRecently(viewer, realNow()))
    return new Response(null, { status: 303, headers: { location: PROVE } })
  const found = await read(viewer, async (occasion) => {
    const record = await wholeRecord(occasion)
    if (!record) return null
    const { clientId } = viewer
    await note(occasion, { kind: 'export', table: 'client', rowId: clientId, clientId })
    return { made: await make(occasion, record) }
  })
  return found ? answer(found.made) : new Response('Not found', { status: 404, headers: quiet })
}

/** As a FHIR bundle, for another clinic's machines. */
export const giveRecordAsFhir = (viewer: ClientViewer): Promise<Response> =>
  giveRecord(
    viewer,
    async (occasion, record) => bundleOf(record, occasion.now),
    (bundle) =>
      new Response(JSON.stringify(bundle, null, 1), {
        headers: {
          ...quiet,
          'content-type': 'application/fhir+json; charset=utf-8',
          'content-disposition': 'attachment; filename="my-record.json"',
          'x-content-type-options': 'nosniff',
        },
      }),
  )

/** As a paper, to read and to print. */
export const giveRecordAsPaper = (viewer: ClientViewer): Promise<Response> =>
  giveRecord(viewer, recordPaper, paperResponse)
