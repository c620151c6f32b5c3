import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Roster } from '@/components/clients/roster'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { mayAddClient } from '@/lib/clients/policy'
import { rosterOf } from '@/lib/clients/roster'
import { keyIn, sealedKey, soughtIn } from '@/lib/clients/sought'
import { read } from '@/lib/kernel/run'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.roster'))('title') }
}

export default async function ClientsPage({ searchParams }: Props) {
  const viewer = await requireViewer('staff')
  const asked = await searchParams
  const sought = soughtIn(viewer, asked.q)
  const after = keyIn(viewer, asked.after)
  const before = keyIn(viewer, asked.before)
  const page = await read(viewer, (occasion) =>
    rosterOf(occasion, { search: sought.words, after, before }),
  )
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
      <Roster
        entries={page.entries}
        previous={sealedKey(viewer, page.previous)}
        next={sealedKey(viewer, page.next)}
        sought={sought}
      />
    </>
  )
}
