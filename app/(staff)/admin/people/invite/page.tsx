import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InviteStaffForm } from '@/components/invitations/invite-staff-form'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.invitation'))('staffTitle') }
}

export default async function InviteStaffPage() {
  await requireViewer(['administrator'])
  const words = await getTranslations('people.invitation')
  return (
    <>
      <PageHeader
        title={words('staffTitle')}
        lead={words('staffLead')}
        back={{ href: '/invitations', label: words('back') }}
      />
      <InviteStaffForm />
    </>
  )
}
