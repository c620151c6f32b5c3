import { planPaper } from '@/lib/integration/plan-paper'
import { paperRoute } from '@/lib/papers/paper-route'

/** A client's own plan on one page. */
export const GET = paperRoute('integration.planPaper', 'client', planPaper)
