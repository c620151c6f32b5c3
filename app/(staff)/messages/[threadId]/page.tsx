import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Composer } from '@/components/messages/composer'
import { composerWords } from '@/components/messages/composer-words'
import { ConversationView } from '@/components/messages/conversation-view'
import { ThreadDoors } from '@/components/messages/thread-doors'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { answerMessageAction, keepStaffDraftAction } from '@/lib/messages/actions'
import { staffConversationPage } from '@/lib/messages/pages'

type Props = { readonly params: Promise<{ readonly threadId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.page'))('inbox') }
}

export default async function StaffConversationPage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const { threadId } = await params
  const page = await read(viewer, (o) => staffConversationPage(o, threadId))
  if (!page) notFound()
  const { conversation, choices } = page
  const words = await getTranslations('messages')
  return (
    <>
      <PageHeader
        title={conversation.clientName}
        above={words(`topic.${conversation.topic}`)}
        back={{ href: '/messages', label: words('page.backToInbox') }}
      />
      <div className="grid gap-6 lg:grid-cols-[3fr_1fr] lg:items-start">
        <div className="flow-6 min-w-0">
          <ConversationView conversation={conversation} zone={viewer.clinic.timeZone} own="staff" />
          <Composer
            key={conversation.version}
            action={answerMessageAction}
            keep={keepStaffDraftAction}
            clientId={conversation.clientId}
            place={threadId}
            uploadTo={`/api/clients/${conversation.clientId}/files`}
            hidden={{ threadId }}
            draft={conversation.draft}
            words={composerWords(words, 'staff')}
          />
        </div>
        <ThreadDoors conversation={conversation} choices={choices} />
      </div>
    </>
  )
}
