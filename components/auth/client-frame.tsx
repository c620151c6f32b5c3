import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientShell } from '@/components/shell/client-shell'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { AccountCorner } from './account-corner'
import { clientMenu } from './client-places'

/** The client's shell around a page. */
export async function ClientFrame(props: {
  readonly viewer: ClientViewer
  /** The bar of a demonstration clinic. */
  readonly demo: ReactNode
  readonly children: ReactNode
}) {
  const { viewer } = props
  const words = await getTranslations('auth')
  return (
    <ClientShell
      clinicName={viewer.clinic.name}
      homeHref="/my"
      nav={clientMenu((place) => words(`place.${place}`))}
      person={{ name: viewer.name, role: words('role.client') }}
      signOut={<AccountCorner />}
      demo={props.demo}
    >
      {props.children}
    </ClientShell>
  )
}
