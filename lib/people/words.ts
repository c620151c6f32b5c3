const MEMBER_DONE = ['saved', 'hours', 'deactivated', 'reactivated', 'reset'] as const
const SHIFT_DONE = ['added', 'changed'] as const

/** Keys under `people.member` and `people.duties` that say what was just done, from the page's address. */
export function memberDone(text: string | undefined) {
  const known = MEMBER_DONE.find((word) => word === text)
  return known ? (`done.${known}` as const) : null
}

export function shiftDone(text: string | undefined) {
  const known = SHIFT_DONE.find((word) => word === text)
  return known ? (`done.${known}` as const) : null
}

export const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const
