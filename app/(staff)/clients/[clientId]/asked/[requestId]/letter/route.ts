import { clientIdOf } from '@/lib/clients/client-id'
import { paperRoute } from '@/lib/papers/paper-route'
import { requestPaper } from '@/lib/screening/papers/request-paper'

/** The letter by which a doctor or a laboratory is asked. */
export const GET = paperRoute(
  'screening.requestPaper',
  ['clinician'],
  (occasion, { clientId = '', requestId = '' }) =>
    requestPaper(occasion, clientIdOf(clientId), clientIdOf(requestId)),
)
