/** Where each sealed text of this subject lives: a text opens only in its own row and column. */
export const entryBody = (row: string) => ({ table: 'journal_entry', column: 'body', row })
export const revisionBody = (row: string) => ({ table: 'journal_revision', column: 'body', row })
export const colleagueBody = (row: string) => ({ table: 'colleague_note', column: 'body', row })
export const replyBody = (row: string) => ({ table: 'guide_reply', column: 'body', row })
export const planIntention = (row: string) => ({
  table: 'integration_plan',
  column: 'intention',
  row,
})
export const insightWords = (row: string) => ({ table: 'insight', column: 'words', row })
export const stepTitle = (row: string) => ({ table: 'plan_step', column: 'title', row })
export const stepAction = (row: string) => ({ table: 'plan_step', column: 'first_action', row })
export const planFeelings = (row: string) => ({
  table: 'integration_plan',
  column: 'feelings',
  row,
})
export const planBody = (row: string) => ({ table: 'integration_plan', column: 'body_notes', row })
export const planFocus = (row: string) => ({ table: 'integration_plan', column: 'focus', row })
export const habitCue = (row: string) => ({ table: 'habit', column: 'cue', row })
export const habitAction = (row: string) => ({ table: 'habit', column: 'tiny_action', row })
export const habitPlace = (row: string) => ({ table: 'habit', column: 'place', row })
export const supportContact = (row: string) => ({ table: 'plan_support', column: 'contact', row })
export const supportFor = (row: string) => ({ table: 'plan_support', column: 'what_for', row })
export const drawingLines = (row: string) => ({ table: 'drawing_change', column: 'lines', row })
export const voiceSound = (row: string) => ({ table: 'voice_note', column: 'sound', row })
export const passageWords = (row: string) => ({ table: 'shared_passage', column: 'words', row })
export const offerTitle = (row: string) => ({ table: 'step_offer', column: 'title', row })
export const offerFirstAction = (row: string) => ({
  table: 'step_offer',
  column: 'first_action',
  row,
})
export const offerWhy = (row: string) => ({ table: 'step_offer', column: 'why', row })
