/** Who stands behind the safety page, and until when: its words expire [brief S2, S3]. The person is invented. */
export const SAFETY_REVIEW = { on: '2026-11-02', due: '2027-05-02' } as const

/** Whether the page has passed its date for review; dates are `YYYY-MM-DD`. */
export const isOverdue = (today: string, due: string = SAFETY_REVIEW.due): boolean => today > due
