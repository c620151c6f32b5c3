import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Composer } from '@/components/messages/composer'
import { composerWords } from '@/components/messages/composer-words'
import { ConversationView } from '@/components/messages/conversation-view'
import { MessageHelp } from '@/components/messages/message-help'
import { WhoReadsThis } from '@/components/messages/who-reads'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { keepDraftAction, sendMessageAction } from '@/lib/messages/actions'
import { ownConversationPage } from '@/lib/messages/pages'

type Props = { readonly params: Promise<{ readonly threadId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.page'))('title') }
}

export default async function ConversationPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { threadId } = await params
  const page = await read(viewer, (o) => ownConversationPage(o, threadId))
  if (!page) notFound()
  const { conversation, readers } = page
  const words = await getTranslations('messages')
  const phone = viewer.clinic.emergencyPhone
  const urgent = conversation.messages.findLast(({ fromClient }) => fromClient)?.urgent ?? false
  const title = words(`topic.${conversation.topic}`)
  const back = { href: '/my/messages', label: words('page.back') }
  return (
    <>
      <PageHeader title={title} back={back} />
      <div className="flow-6">
        {urgent && conversation.waiting ? <MessageHelp urgency="crisis" phone={phone} /> : null}
        <ConversationView conversation={conversation} zone={viewer.timeZone} own="client" />
        <Composer
          key={conversation.version}
          action={sendMessageAction}
          keep={keepDraftAction}
          clientId={viewer.clientId}
          place={threadId}
          uploadTo="/api/my/files"
          hidden={{ threadId }}
          draft={conversation.draft}
          words={composerWords(words, 'client')}
          help={{
            crisis: <MessageHelp urgency="crisis" phone={phone} />,
            emergency: <MessageHelp urgency="emergency" phone={phone} />,
          }}
        />
        <WhoReadsThis readers={readers} clinic={viewer.clinic} />
      </div>
    </>
  )
}
