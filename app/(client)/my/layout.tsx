import type { ReactNode } from 'react'
import { ClientFrame } from '@/components/auth/client-frame'
import { requireViewer } from '@/lib/auth/require-viewer'

export default async function ClientLayout({ children }: { readonly children: ReactNode }) {
  return <ClientFrame viewer={await requireViewer('client')}>{children}</ClientFrame>
}
