import { clientIdOf } from '@/lib/clients/client-id'
import { paperRoute } from '@/lib/papers/paper-route'
import { determinationPaper } from '@/lib/screening/papers/determination-paper'

/** The whole determination as a paper: findings, answers, lifts, evidence, letter, signature, rules. */
export const GET = paperRoute(
  'screening.determinationPaper',
  ['clinician'],
  (occasion, { clientId = '', determinationId = '' }) =>
    determinationPaper(occasion, clientIdOf(clientId), clientIdOf(determinationId)),
)
