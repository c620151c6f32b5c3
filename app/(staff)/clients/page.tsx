import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Roster } from '@/components/clients/roster'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { rosterKeyOf } from '@/lib/clients/roster-key'
import { mayAddClient } from '@/lib/clients/policy'
import { rosterOf } from '@/lib/clients/roster'
import { read } from '@/lib/kernel/run'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.roster'))('title') }
}

export default async function ClientsPage({ searchParams }: Props) {
  const viewer = await requireViewer('staff')
  const asked = await searchParams
  const search = typeof asked.q === 'string' ? asked.q.slice(0, 100) : ''
  const after = rosterKeyOf(asked.after)
  const before = rosterKeyOf(asked.before)
  const page = await read(viewer, (occasion) => rosterOf(occasion, { search, after, before }))
  const words = await getTranslations('clients.roster')
  return (
    <>
      <PageHeader
        title={words('title')}
        actions={
          mayAddClient(viewer) ? (
            <LinkButton href="/invitations">{words('invite')}</LinkButton>
          ) : null
        }
      />
      <Roster page={page} search={search} />
    </>
  )
}
