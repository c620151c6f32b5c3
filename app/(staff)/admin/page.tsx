import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminAttention } from '@/components/people/admin-attention'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { CONSENT_KINDS } from '@/lib/consents/model'
import { textsInForce } from '@/lib/consents/queries'
import { roomsOf } from '@/lib/clinics/queries'
import { invitationsOf } from '@/lib/invitations/queries'
import { read } from '@/lib/kernel/run'
import { membersOf } from '@/lib/people/queries'
import { rotaOf } from '@/lib/people/rota'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.admin'))('title') }
}

export default async function AdminPage() {
  const viewer = await requireViewer(['administrator'])
  const facts = await read(viewer, async (occasion) => ({
    members: await membersOf(occasion),
    invitations: await invitationsOf(occasion),
    gaps: (await rotaOf(occasion)).gaps,
    rooms: await roomsOf(occasion),
    missingTexts: CONSENT_KINDS.length - (await textsInForce(occasion)).length,
  }))
  const words = await getTranslations('people.admin')
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead', { clinic: viewer.clinic.name })} />
      <AdminAttention {...facts} />
    </div>
  )
}
