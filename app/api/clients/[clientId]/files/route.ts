import { clientIdOf } from '@/lib/clients/client-id'
import { route } from '@/lib/kernel/route'
import { takeFile } from '@/lib/messages/file-door'

/** Somebody of the care team puts up a file for a message to a client. */
export const POST = route('messages.file', ['clinician', 'guide'], (request, viewer, params) =>
  takeFile(request, viewer, clientIdOf(params.clientId ?? '') ?? ''),
)
