import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InboxTable } from '@/components/messages/inbox-table'
import { MessageSearch } from '@/components/messages/message-search'
import { searchWords } from '@/components/messages/search-words'
import { PageHeader } from '@/components/shell/page-header'
import { Subnav } from '@/components/ui/subnav'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { findStaffMessagesAction } from '@/lib/messages/actions'
import { threadsOf } from '@/lib/messages/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.page'))('inbox') }
}

export default async function InboxPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const all = (await searchParam(props.searchParams, 'show')) === 'all'
  const threads = await read(viewer, (o) => threadsOf(o, all ? 'all' : 'waiting'))
  const words = await getTranslations('messages.page')
  return (
    <>
      <PageHeader title={words('inbox')} lead={words('inboxLead')} />
      <div className="flow-6">
        <Subnav
          label={words('inbox')}
          items={[
            { href: '/messages', label: words('waitingTab'), current: !all },
            { href: '/messages?show=all', label: words('allTab'), current: all },
          ]}
        />
        <InboxTable threads={threads} zone={viewer.clinic.timeZone} />
        <MessageSearch
          find={findStaffMessagesAction}
          under="/messages"
          named
          words={searchWords(await getTranslations('messages'))}
        />
      </div>
    </>
  )
}
