import 'server-only'
import { note } from '@/lib/audit/note'
import type { DoorKeeper, ViewerFor } from '@/lib/kernel/door'
import type { Occasion } from '@/lib/kernel/occasion'
import { route } from '@/lib/kernel/route'
import { read } from '@/lib/kernel/run'
import type { Viewer } from '@/lib/kernel/viewer'
import type { Paper } from './paper'
import { paperResponse } from './paper-response'

/** A paper for this viewer, and the row that the audit names when it is handed out. */
export interface PaperForViewer {
  readonly paper: Paper
  readonly of: { readonly table: string; readonly rowId: string; readonly clientId?: string }
}

/**
 * The door of a paper: `export const GET = paperRoute('name', 'clinician', (occasion, params) => …)`. `find` loads in the
 * viewer's scope; null answers as an address that does not exist. The audit gets its `export` in the same transaction.
 */
export const paperRoute = <K extends DoorKeeper>(
  name: string,
  keeper: K,
  find: (
    occasion: Occasion<ViewerFor<K> & Viewer>,
    params: Readonly<Record<string, string>>,
  ) => Promise<PaperForViewer | null>,
) =>
  route(name, keeper, async (_request, viewer, params) => {
    const found = await read(viewer as ViewerFor<K> & Viewer, async (occasion) => {
      const one = await find(occasion, params)
      if (one) await note(occasion, { kind: 'export', ...one.of })
      return one
    })
    if (!found)
      return new Response('Not found', {
        status: 404,
        headers: { 'cache-control': 'private, no-store' },
      })
    return paperResponse(found.paper)
  })
