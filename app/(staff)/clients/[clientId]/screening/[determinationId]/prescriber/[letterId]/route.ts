import { clientIdOf } from '@/lib/clients/client-id'
import { paperRoute } from '@/lib/papers/paper-route'
import { prescriberPaper } from '@/lib/screening/papers/prescriber-paper'

/** A letter to the outside prescriber, as it was signed. */
export const GET = paperRoute(
  'screening.prescriberPaper',
  ['clinician'],
  (occasion, { clientId = '', determinationId = '', letterId = '' }) =>
    prescriberPaper(
      occasion,
      clientIdOf(clientId),
      clientIdOf(determinationId),
      clientIdOf(letterId),
    ),
)
