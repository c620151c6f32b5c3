import { clientIdOf } from '@/lib/clients/client-id'
import { paperRoute } from '@/lib/papers/paper-route'
import { letterPaper } from '@/lib/screening/papers/letter-paper'

/** A client's own letter, to keep or to print. */
export const GET = paperRoute(
  'screening.ownLetter',
  'client',
  (occasion, { determinationId = '' }) =>
    letterPaper(occasion, occasion.viewer.clientId, clientIdOf(determinationId)),
)
