import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InviteClientForm } from '@/components/invitations/invite-client-form'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { colleagues } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.invitation'))('clientTitle') }
}

export default async function InviteClientPage() {
  const viewer = await requireViewer(['front_desk', 'clinician', 'administrator'])
  const team = await read(viewer, async (occasion) => ({
    clinicians: await colleagues(occasion, 'clinician'),
    guides: await colleagues(occasion, 'guide'),
  }))
  const words = await getTranslations('people.invitation')
  return (
    <>
      <PageHeader
        title={words('clientTitle')}
        lead={words('clientLead')}
        back={{ href: '/invitations', label: words('back') }}
      />
      <InviteClientForm {...team} zone={viewer.clinic.timeZone} me={viewer.membershipId} />
    </>
  )
}
