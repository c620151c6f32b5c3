import type { ReactNode } from 'react'
import { StaffFrame } from '@/components/auth/staff-frame'
import { DemonstrationBar } from '@/components/demo/demonstration-bar'
import { CoverInWords } from '@/components/sessions/cover-in-words'
import { requireViewer } from '@/lib/auth/require-viewer'
import { demoBanner } from '@/lib/demo/banner'

export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer('staff')
  const demo = await demoBanner(viewer.clinic.timeZone)
  return (
    <StaffFrame viewer={viewer} demo={demo ? <DemonstrationBar {...demo} /> : null}>
      {children}
      <CoverInWords zone={viewer.clinic.timeZone} />
    </StaffFrame>
  )
}
