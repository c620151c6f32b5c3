import { hasRole, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'

/** Circles are led by a trained guide [brief S34]. */
export const mayLeadCircles = (viewer: Viewer): viewer is StaffViewer => hasRole(viewer, 'guide')

export const maySitInCircles = (viewer: Viewer): boolean => viewer.kind === 'client'
