import { paperRoute } from '@/lib/papers/paper-route'
import { sessionPaper } from '@/lib/sessions/papers/find-paper'

/** The record of a session, the monitoring form of esketamine, or the report of one event, as a PDF. */
export const GET = paperRoute('sessions.paper', ['clinician', 'guide'], sessionPaper)
