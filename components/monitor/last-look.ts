'use client'

const PLACE = 'stillwater.looked'

/** When this phone last looked, by its own clock: a moment, and nothing of anybody. */
export function keepLastLook(at: number): void {
  try {
    localStorage.setItem(PLACE, String(at))
  } catch {
    return
  }
}

export function lastLook(): number | null {
  try {
    return Number(localStorage.getItem(PLACE)) || null
  } catch {
    return null
  }
}
