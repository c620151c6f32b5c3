import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Composer } from '@/components/messages/composer'
import { composerWords } from '@/components/messages/composer-words'
import { TopicField } from '@/components/messages/topic-field'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { beginThreadWithAction, keepStaffDraftAction } from '@/lib/messages/actions'
import { newMessagePage } from '@/lib/messages/pages'

type Props = { readonly params: Promise<{ readonly clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.page'))('new') }
}

export default async function NewMessagePage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => newMessagePage(o, clientId)) : null
  if (!clientId || !page) notFound()
  const words = await getTranslations('messages')
  return (
    <>
      <PageHeader
        title={words('page.writeTo', { name: page.name })}
        back={{ href: `/clients/${clientId}`, label: words('page.chart', { name: page.name }) }}
      />
      <Composer
        action={beginThreadWithAction}
        keep={keepStaffDraftAction}
        clientId={clientId}
        place={clientId}
        uploadTo={`/api/clients/${clientId}/files`}
        hidden={{ clientId }}
        draft={page.draft}
        words={{ ...composerWords(words, 'staff'), label: words('page.newLabel') }}
      >
        <TopicField />
      </Composer>
    </>
  )
}
