import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AccountCorner } from '@/components/auth/account-corner'
import { DemoCorner } from '@/components/auth/demo-corner'
import { staffMenu } from '@/components/auth/staff-places'
import { StaffShell } from '@/components/shell/staff-shell'
import { homeOf } from '@/lib/auth/home'
import { requireViewer } from '@/lib/auth/require-viewer'

export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer('staff')
  const words = await getTranslations('auth')
  const roles = viewer.roles.map((role) => words(`role.${role}`)).join(', ')
  return (
    <StaffShell
      clinicName={viewer.clinic.name}
      homeHref={homeOf(viewer)}
      nav={staffMenu(viewer.roles, {
        place: (name) => words(`place.${name}`),
        role: (name) => words(`role.${name}`),
      })}
      person={{ name: viewer.name, role: viewer.professionalTitle ?? roles }}
      signOut={<AccountCorner />}
      demo={<DemoCorner demonstration={viewer.clinic.demonstration} />}
    >
      {children}
    </StaffShell>
  )
}
