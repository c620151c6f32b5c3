import { watchRoute } from '@/lib/kernel/watch-route'
import { read } from '@/lib/kernel/run'
import { boardOf } from '@/lib/overview/board'
import { boardStream } from '@/lib/overview/board-stream'

export const dynamic = 'force-dynamic'

/** The floor board of somebody who is signed in, for as long as they are. */
export const GET = watchRoute('overview.board', ['clinician', 'guide'], (request, viewer, still) =>
  boardStream(request, {
    clinicId: viewer.clinicId,
    mayWatch: still,
    look: () => read(viewer, (o) => boardOf(o, 'names')),
  }),
)
