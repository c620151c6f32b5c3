import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberTable } from '@/components/people/member-table'
import { PeopleSearch } from '@/components/people/people-search'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { membersOf } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.list'))('title') }
}

export default async function PeoplePage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const search = (await searchParam(props.searchParams, 'search'))?.slice(0, 100) ?? ''
  const members = await read(viewer, (occasion) => membersOf(occasion, search))
  const words = await getTranslations('people.list')
  return (
    <div className="flow-6">
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        actions={<LinkButton href="/admin/people/invite">{words('invite')}</LinkButton>}
      />
      <PeopleSearch search={search} />
      <MemberTable members={members} />
    </div>
  )
}
