import type { ReactNode } from 'react'
import { ClientFrame } from '@/components/auth/client-frame'
import { StaffFrame } from '@/components/auth/staff-frame'
import { DemonstrationBar } from '@/components/demo/demonstration-bar'
import { CoverInWords } from '@/components/sessions/cover-in-words'
import { requireSignedIn } from '@/lib/auth/require-viewer'
import { demoBanner } from '@/lib/demo/banner'

/** One's own account, inside the shell in which this person is at home. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireSignedIn()
  const banner = await demoBanner(viewer.clinic.timeZone)
  const demo = banner ? <DemonstrationBar {...banner} /> : null
  return viewer.kind === 'client' ? (
    <ClientFrame viewer={viewer} demo={demo}>
      {children}
    </ClientFrame>
  ) : (
    <StaffFrame viewer={viewer} demo={demo}>
      {children}
      <CoverInWords zone={viewer.clinic.timeZone} />
    </StaffFrame>
  )
}
