import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationTable } from '@/components/invitations/invitation-table'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { mayInvite } from '@/lib/invitations/policy'
import { invitationsOf } from '@/lib/invitations/queries'
import { invitationDone } from '@/lib/invitations/words'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.invitation'))('title') }
}

export default async function InvitationsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['front_desk', 'clinician', 'administrator'])
  const invitations = await read(viewer, (occasion) => invitationsOf(occasion))
  const words = await getTranslations('people.invitation')
  const done = invitationDone(await searchParam(props.searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        actions={
          <>
            <LinkButton href="/invitations/new">{words('client')}</LinkButton>
            {mayInvite(viewer, 'guide') ? (
              <LinkButton href="/admin/people/invite" look="secondary">
                {words('staff')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {done ? <Flash title={words(done)} /> : null}
      <InvitationTable invitations={invitations} zone={viewer.clinic.timeZone} />
    </div>
  )
}
