import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'

/** How long a proof of who somebody is covers a signature or an export, in minutes. */
export const FRESH_MINUTES = 5

/** Whether this person proved who they are within the last five minutes of real time. */
export const confirmedRecently = (
  viewer: Pick<StaffViewer | ClientViewer, 'confirmedAt'>,
  realNow: Date,
): boolean => realNow.getTime() - viewer.confirmedAt.getTime() <= FRESH_MINUTES * 60_000
