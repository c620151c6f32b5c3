import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AccountCorner } from '@/components/auth/account-corner'
import { clientMenu } from '@/components/auth/client-places'
import { DemoCorner } from '@/components/auth/demo-corner'
import { ClientShell } from '@/components/shell/client-shell'
import { requireViewer } from '@/lib/auth/require-viewer'

export default async function ClientLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer('client')
  const words = await getTranslations('auth')
  return (
    <ClientShell
      clinicName={viewer.clinic.name}
      homeHref="/my"
      nav={clientMenu((place) => words(`place.${place}`))}
      person={{ name: viewer.name, role: words('role.client') }}
      signOut={<AccountCorner />}
      demo={<DemoCorner demonstration={viewer.clinic.demonstration} />}
    >
      {children}
    </ClientShell>
  )
}
