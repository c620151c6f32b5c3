import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoCorner } from '@/components/auth/demo-corner'
import { PublicShell } from '@/components/shell/public-shell'
import { env } from '@/lib/env'

export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const words = await getTranslations('public.place')
  return (
    <PublicShell
      demo={<DemoCorner demonstration={env().isDemo} />}
      nav={[
        { href: '/safety', label: words('safety') },
        { href: '/sign-in', label: words('signIn') },
      ]}
    >
      {children}
    </PublicShell>
  )
}
