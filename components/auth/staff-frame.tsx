import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StaffShell } from '@/components/shell/staff-shell'
import { homeOf } from '@/lib/auth/home'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { AccountCorner } from './account-corner'
import { staffMenu } from './staff-places'

/** The staff's shell around a page, with the menu of this person's roles. */
export async function StaffFrame(props: {
  readonly viewer: StaffViewer
  /** The bar of a demonstration clinic. */
  readonly demo: ReactNode
  readonly children: ReactNode
}) {
  const { viewer } = props
  const words = await getTranslations('auth')
  const roles = viewer.roles.map((role) => words(`role.${role}`)).join(', ')
  return (
    <StaffShell
      clinicName={viewer.clinic.name}
      homeHref={homeOf(viewer)}
      nav={staffMenu(viewer, {
        place: (name) => words(`place.${name}`),
        role: (name) => words(`role.${name}`),
      })}
      person={{ name: viewer.name, role: viewer.professionalTitle ?? roles }}
      signOut={<AccountCorner />}
      demo={props.demo}
    >
      {props.children}
    </StaffShell>
  )
}
