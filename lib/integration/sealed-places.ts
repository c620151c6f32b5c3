/** Where each sealed text of this subject lives: a text opens only in its own row and column. */
export const entryBody = (row: string) => ({ table: 'journal_entry', column: 'body', row })
export const revisionBody = (row: string) => ({ table: 'journal_revision', column: 'body', row })
export const replyBody = (row: string) => ({ table: 'guide_reply', column: 'body', row })
export const planIntention = (row: string) => ({
  table: 'integration_plan',
  column: 'intention',
  row,
})
export const insightWords = (row: string) => ({ table: 'insight', column: 'words', row })
export const stepTitle = (row: string) => ({ table: 'plan_step', column: 'title', row })
export const stepAction = (row: string) => ({ table: 'plan_step', column: 'first_action', row })
