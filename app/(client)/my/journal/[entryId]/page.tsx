import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BesideTexts } from '@/components/integration/beside-texts'
import { EntryAround } from '@/components/integration/entry-around'
import { saveWords } from '@/components/integration/save-words'
import { Writer } from '@/components/integration/writer'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { entryPageOf } from '@/lib/integration/entry-page'
import { promptKey } from '@/lib/integration/words'
import { read } from '@/lib/kernel/run'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly params: Promise<{ readonly entryId: string }>
  readonly searchParams: Promise<{ readonly joined?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.journal'))('title') }
}

export default async function EntryPage(props: Props) {
  const viewer = await requireViewer('client')
  const { entryId } = await props.params
  const { joined } = await props.searchParams
  const page = await read(viewer, (o) => entryPageOf(o, entryId))
  if (!page) notFound()
  const { entry, replyPromiseHours } = page
  const words = await getTranslations('integration.page.journal')
  const say = await getTranslations('integration')
  const title = formatDay(entry.writtenAt, viewer.timeZone)
  const { id, text, revision, promptId } = entry
  return (
    <>
      <PageHeader
        title={title}
        {...(promptId ? { lead: say(promptKey(promptId)) } : {})}
        back={{ href: '/my/journal', label: words('back') }}
        actions={<PrintButton label={words('print')} />}
      />
      <div className="flow-6">
        <BesideTexts entryId={id} texts={entry.beside} zone={viewer.timeZone} />
        <Writer
          key={typeof joined === 'string' ? joined : ''}
          {...{ entryId: id, clientId: viewer.clientId, text, revision, promptId }}
          label={title}
          words={saveWords(words)}
        />
        <EntryAround entry={entry} zone={viewer.timeZone} replyPromiseHours={replyPromiseHours} />
      </div>
    </>
  )
}
