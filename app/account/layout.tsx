import type { ReactNode } from 'react'
import { ClientFrame } from '@/components/auth/client-frame'
import { StaffFrame } from '@/components/auth/staff-frame'
import { requireSignedIn } from '@/lib/auth/require-viewer'

/** One's own account, inside the shell in which this person is at home. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireSignedIn()
  return viewer.kind === 'client' ? (
    <ClientFrame viewer={viewer}>{children}</ClientFrame>
  ) : (
    <StaffFrame viewer={viewer}>{children}</StaffFrame>
  )
}
