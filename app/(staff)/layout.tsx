import type { ReactNode } from 'react'
import { StaffFrame } from '@/components/auth/staff-frame'
import { requireViewer } from '@/lib/auth/require-viewer'

export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  return <StaffFrame viewer={await requireViewer('staff')}>{children}</StaffFrame>
}
