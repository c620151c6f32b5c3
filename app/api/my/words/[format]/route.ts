import { giveJournal } from '@/lib/integration/journal-door'
import { route } from '@/lib/kernel/route'

/** A client takes their own journal along: as a paper, as plain text or as data. */
export const GET = route('integration.takeJournal', 'client', (_request, viewer, { format = '' }) =>
  giveJournal(viewer, format),
)
