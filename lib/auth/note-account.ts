import 'server-only'
import { note } from '@/lib/audit/note'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'

/** Accounts belong to no clinic, so no trigger hears of them: the clinic that the person acts in keeps the event. */
export async function noteAccount(
  viewer: StaffViewer | ClientViewer,
  changed: 'password changed' | 'second step set up' | 'sign-ins ended',
): Promise<void> {
  await act(viewer, async (occasion) => {
    await note(occasion, {
      kind: 'account',
      table: 'membership',
      rowId: viewer.membershipId,
      facts: { changed },
    })
    return done(null)
  })
}
