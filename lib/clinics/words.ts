const ROOM_DONE = ['added', 'renamed', 'retired', 'back'] as const

/** The key under `clinics.rooms` that says what was just done, from the page's address. */
export function roomDone(text: string | undefined) {
  const known = ROOM_DONE.find((word) => word === text)
  return known ? (`done.${known}` as const) : null
}
