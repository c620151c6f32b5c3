import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'

/** A page that is shown again within this time is one reading. */
const ONE_READING_MIN = 10

/** What was opened: an entry, or with a share's name one passage of it. */
interface Opened {
  readonly clientId: string
  readonly entryId: string
  readonly shareId: string | null
}

/** Keeps that this viewer read what was shared with them: the client sees who did, and when. */
export async function keepReading(occasion: Occasion<StaffViewer>, opened: Opened): Promise<void> {
  const { tx, viewer, now } = occasion
  const { clientId, entryId, shareId } = opened
  const [table, rowId] = shareId
    ? (['shared_passage', shareId] as const)
    : (['journal_entry', entryId] as const)
  await note(occasion, { kind: 'view', table, rowId, clientId })
  const lately = await tx.entryReading.findFirst({
    where: {
      clinicId: viewer.clinicId,
      entryId,
      shareId,
      readerPersonId: viewer.personId,
      readAt: { gt: addMinutes(now, -ONE_READING_MIN) },
    },
    select: { id: true },
  })
  if (lately) return
  await tx.entryReading.createMany({
    data: [
      {
        id: randomUUID(),
        ...opened,
        readerPersonId: viewer.personId,
        readAt: now,
        ...stamp(occasion),
      },
    ],
  })
}
