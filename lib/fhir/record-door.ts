import 'server-only'
import { note } from '@/lib/audit/note'
import { confirmedRecently } from '@/lib/auth/fresh'
import { read } from '@/lib/kernel/run'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { bundleOf } from './bundle'
import { wholeRecord } from './record'

/** Where a client proves once more who they are before their record leaves the house. */
const PROVE = '/my/record/take'

/** Hands a client their whole record as a FHIR bundle, noted as an export; an old sign-in is asked to prove itself first. */
export async function giveRecord(viewer: ClientViewer): Promise<Response> {
  if (!confirmedRecently(viewer, realNow()))
    return new Response(null, { status: 303, headers: { location: PROVE } })
  const bundle = await read(viewer, async (occasion) => {
    const record = await wholeRecord(occasion)
    if (!record) return null
    const { clientId } = viewer
    await note(occasion, { kind: 'export', table: 'client', rowId: clientId, clientId })
    return bundleOf(record, occasion.now)
  })
  const quiet = { 'cache-control': 'private, no-store' }
  if (!bundle) return new Response('Not found', { status: 404, headers: quiet })
  return new Response(JSON.stringify(bundle, null, 1), {
    headers: {
      ...quiet,
      'content-type': 'application/fhir+json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-record.json"',
      'x-content-type-options': 'nosniff',
    },
  })
}
