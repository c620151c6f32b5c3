import { route } from '@/lib/kernel/route'
import { takeFile } from '@/lib/messages/file-door'

/** A client puts up a file for a message that they write. */
export const POST = route('messages.ownFile', 'client', (request, viewer) =>
  takeFile(request, viewer, viewer.clientId),
)
