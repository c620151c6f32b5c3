/** Where parts of the session's screen stand, for those that lead to them. */
export const VITALS_ID = 'record-vitals'
export const LINE_ID = 'record-line'
export const NEXT_ID = 'next-step'

/** What was seen or measured and not sent for so many minutes is looked at again. */
export const STILL_TRUE_MIN = 15
