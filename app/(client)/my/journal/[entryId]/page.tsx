import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BesideTexts } from '@/components/integration/beside-texts'
import { EntryAround } from '@/components/integration/entry-around'
import { EntryBeside } from '@/components/integration/entry-beside'
import { entryWords } from '@/components/integration/new-entry-words'
import { Writer } from '@/components/integration/writer'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { entryPageOf } from '@/lib/integration/entry-page'
import { read } from '@/lib/kernel/run'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly params: Promise<{ readonly entryId: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.journal'))('title') }
}

export default async function EntryPage(props: Props) {
  const viewer = await requireViewer('client')
  const { entryId } = await props.params
  const page = await read(viewer, (o) => entryPageOf(o, entryId))
  if (!page) notFound()
  const { entry, draftKey, replyPromiseHours } = page
  const words = await entryWords(entry.question)
  const { timeZone: zone, clientId } = viewer
  const title = formatDay(entry.writtenAt, zone)
  const of = { entryId, clientId, draftKey, promptId: null, clinicPromptId: null }
  return (
    <>
      <PageHeader
        title={title}
        lead={words.question}
        back={{ href: '/my/journal', label: words.back }}
        actions={<PrintButton label={words.print} />}
      />
      <div className="flow-6">
        <BesideTexts entryId={entryId} texts={entry.beside} zone={zone} />
        <Writer
          key={await searchParam(props.searchParams, 'joined')}
          {...of}
          text={entry.text}
          revision={entry.revision}
          label={title}
          words={words.save}
        />
        <EntryBeside entry={entry} of={of} zone={zone} words={words.beside} />
        <EntryAround entry={entry} zone={zone} replyPromiseHours={replyPromiseHours} />
      </div>
    </>
  )
}
