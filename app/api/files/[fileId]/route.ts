import { route } from '@/lib/kernel/route'
import { giveFile } from '@/lib/messages/file-door'

/** Somebody of the care team saves a file that a client sent. */
export const GET = route('messages.fileOf', ['clinician', 'guide'], (_request, viewer, params) =>
  giveFile(viewer, params.fileId ?? ''),
)
