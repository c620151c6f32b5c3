import type { ReactNode } from 'react'
import { ClientFrame } from '@/components/auth/client-frame'
import { DemonstrationBar } from '@/components/demo/demonstration-bar'
import { requireViewer } from '@/lib/auth/require-viewer'
import { demoBanner } from '@/lib/demo/banner'

export default async function ClientLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer('client')
  const demo = await demoBanner(viewer.timeZone)
  return (
    <ClientFrame viewer={viewer} demo={demo ? <DemonstrationBar {...demo} /> : null}>
      {children}
    </ClientFrame>
  )
}
