import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Composer } from '@/components/messages/composer'
import { composerWords } from '@/components/messages/composer-words'
import { MessageHelp } from '@/components/messages/message-help'
import { MessageSearch } from '@/components/messages/message-search'
import { searchWords } from '@/components/messages/search-words'
import { ThreadList } from '@/components/messages/thread-list'
import { TopicField } from '@/components/messages/topic-field'
import { WhoReadsThis } from '@/components/messages/who-reads'
import { PageHeader } from '@/components/shell/page-header'
import { Disclosure } from '@/components/ui/disclosure'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { beginThreadAction, findMessagesAction, keepDraftAction } from '@/lib/messages/actions'
import { ownMessagesPage } from '@/lib/messages/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.page'))('title') }
}

export default async function MessagesPage() {
  const viewer = await requireViewer('client')
  const { threads, readers, draft } = await read(viewer, ownMessagesPage)
  const words = await getTranslations('messages')
  return (
    <>
      <PageHeader title={words('page.title')} lead={words('page.lead')} />
      <div className="flow-6">
        <WhoReadsThis readers={readers} clinic={viewer.clinic} />
        <ThreadList threads={threads} zone={viewer.timeZone} />
        {threads.length > 0 ? (
          <MessageSearch
            find={findMessagesAction}
            under="/my/messages"
            words={searchWords(words)}
          />
        ) : null}
        <Disclosure summary={words('page.new')} open={draft !== '' || threads.length === 0}>
          <Composer
            action={beginThreadAction}
            keep={keepDraftAction}
            clientId={viewer.clientId}
            place={viewer.clientId}
            uploadTo="/api/my/files"
            draft={draft}
            words={composerWords(words, 'client')}
            help={{
              crisis: <MessageHelp urgency="crisis" phone={viewer.clinic.emergencyPhone} />,
              emergency: <MessageHelp urgency="emergency" phone={viewer.clinic.emergencyPhone} />,
            }}
          >
            <TopicField />
          </Composer>
        </Disclosure>
      </div>
    </>
  )
}
