import 'server-only'
import { note } from '@/lib/audit/note'
import { confirmedRecently } from '@/lib/auth/fresh'
import { letterhead } from '@/lib/clinics/letterhead'
import { read } from '@/lib/kernel/run'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { printed } from '@/lib/papers/printed'
import { realNow } from '@/lib/time/clock'
import { wholeJournal } from './journal-export'
import { journalAsJson, journalAsText, journalPaper } from './journal-files'

/** Where a client proves once more who they are before their journal leaves the house. */
const PROVE = '/my/journal/take'
const quiet = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Hands a client their own journal as a file, noted as an export; an old sign-in is asked to prove itself first. */
export async function giveJournal(viewer: ClientViewer, format: string): Promise<Response> {
  const type = TYPES[format]
  if (!type) return new Response('Not found', { status: 404, headers: quiet })
  if (!confirmedRecently(viewer, realNow()))
    return new Response(null, { status: 303, headers: { ...quiet, location: PROVE } })
  const { clientId, timeZone: zone, name } = viewer
  const taken = await read(viewer, async (occasion) => {
    await note(occasion, { kind: 'export', table: 'journal_entry', clientId })
    return {
      entries: await wholeJournal(occasion),
      letterhead: await letterhead(occasion),
      at: occasion.now,
    }
  })
  const { entries, ...rest } = taken
  const body =
    format === 'pdf'
      ? await printed(journalPaper(entries, { clientId, name, zone, ...rest }))
      : format === 'txt'
        ? journalAsText(entries, zone)
        : journalAsJson(entries)
  return new Response(body, {
    headers: {
      ...quiet,
      'content-type': type,
      'content-disposition': `attachment; filename="my-words.${format}"`,
    },
  })
}
