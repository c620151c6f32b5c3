import { watchRoute } from '@/lib/kernel/watch-route'
import { read } from '@/lib/kernel/run'
import { boardOf } from '@/lib/overview/board'
import { boardStream } from '@/lib/overview/board-stream'

export const dynamic = 'force-dynamic'

/** The floor board of somebody who is signed in, for as long as they are; behind a cover it tells alarms and no names. */
export const GET = watchRoute(
  'overview.board',
  ['clinician', 'guide'],
  (request, viewer, still, isCovered) =>
    boardStream(request, {
      clinicId: viewer.clinicId,
      mayWatch: still,
      seenAs: () => (isCovered() ? 'nobody' : 'names'),
      look: () => read(viewer, (o) => boardOf(o, isCovered() ? 'nobody' : 'names')),
    }),
)
