import { clientIdOf } from '@/lib/clients/client-id'
import { paperRoute } from '@/lib/papers/paper-route'
import { letterPaper } from '@/lib/screening/papers/letter-paper'

/** The letter that the client reads, as a paper. */
export const GET = paperRoute(
  'screening.letterPaper',
  ['clinician'],
  (occasion, { clientId = '', determinationId = '' }) =>
    letterPaper(occasion, clientIdOf(clientId), clientIdOf(determinationId)),
)
