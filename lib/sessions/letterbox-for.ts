import 'server-only'
import { letterboxKey } from '@/lib/crypto/letterbox'
import type { MonitorViewer, StaffViewer } from '@/lib/kernel/viewer'
import { writerOf } from './hand-in'

/** What this viewer's pages close their waiting entries with. Neither part is a secret or a name. */
export const letterboxFor = (viewer: StaffViewer | MonitorViewer) => ({
  writer: writerOf(viewer),
  key: letterboxKey(),
})
