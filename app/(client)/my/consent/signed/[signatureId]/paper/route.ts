import { consentPaper } from '@/lib/consents/paper'
import { paperRoute } from '@/lib/papers/paper-route'

export const GET = paperRoute('consents.paper', 'client', (occasion, { signatureId = '' }) =>
  consentPaper(occasion, signatureId),
)
