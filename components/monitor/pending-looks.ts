export type LookAnswer = 'resting' | 'needs_me' | 'cannot_wake'

/** A look that the phone still has to send: what was pressed, and when, by the phone's own clock. */
export interface PendingLook {
  readonly entryId: string
  readonly state: LookAnswer
  readonly deviceLookedAt: string
}

const PLACE = 'stillwater.looks'

/** What an earlier page of this tab could not send. Nothing of it names a person. */
export function keptLooks(): readonly PendingLook[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(kept) ? (kept as PendingLook[]) : []
  } catch {
    return []
  }
}

export function keepLooks(looks: readonly PendingLook[]): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(looks))
  } catch {
    return
  }
}
