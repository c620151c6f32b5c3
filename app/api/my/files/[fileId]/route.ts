import { route } from '@/lib/kernel/route'
import { giveFile } from '@/lib/messages/file-door'

/** A client saves a file of one of their messages. */
export const GET = route('messages.ownFileOf', 'client', (_request, viewer, params) =>
  giveFile(viewer, params.fileId ?? ''),
)
