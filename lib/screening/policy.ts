import { hasRole, holds, type Viewer } from '@/lib/kernel/viewer'
import type { Override, Severity } from '@/lib/screening/model'

/** Answers, findings and readings: the client's own, and the clinicians who judge them. */
export const maySeeScreening = (viewer: Viewer): boolean =>
  viewer.kind === 'client' || viewer.kind === 'system' || hasRole(viewer, 'clinician')

export const mayJudge = (viewer: Viewer): boolean => hasRole(viewer, 'clinician')

/** Anybody of the clinic, or a job, may stop a treatment that should not go on; guides and front desk ask a clinician. */
export const mayWithdraw = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician')

/** Whoever meets or speaks with a client may say that something happened; that it takes a clearance back is the rules' doing. */
export const mayTellEvent = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician', 'guide', 'front_desk')

export const screeningScope = (viewer: Viewer, clientId: string) => ({
  clinicId: viewer.clinicId,
  clientId: viewer.kind === 'client' ? viewer.clientId : clientId,
})

export const isPrescriber = (viewer: Viewer): boolean => holds(viewer, 'prescriber')

export type MayLift = 'yes' | 'nobody' | 'answer_it' | 'prescriber_only' | 'not_clinical'

/**
 * Whether this viewer may sign a lift. Where two sign, either may begin: that one of them is a prescriber is asked of
 * the second.
 */
export function mayLift(
  viewer: Viewer,
  finding: {
    readonly severity: Severity
    readonly override: Override
    readonly twoSigners: boolean
  },
): MayLift {
  if (!mayJudge(viewer)) return 'not_clinical'
  if (finding.severity === 'incomplete') return 'answer_it'
  switch (finding.override) {
    case 'none':
      return 'nobody'
    case 'clinician':
      return 'yes'
    case 'prescriber':
      return finding.twoSigners || isPrescriber(viewer) ? 'yes' : 'prescriber_only'
  }
}
