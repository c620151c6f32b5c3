import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { JournalShelf } from '@/components/integration/journal-shelf'
import { NewEntry } from '@/components/integration/new-entry'
import { newEntryWords } from '@/components/integration/new-entry-words'
import { PutAwayNotice } from '@/components/integration/put-away-notice'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { journalPageOf } from '@/lib/integration/journal-page'
import { promptKey } from '@/lib/integration/words'
import { read } from '@/lib/kernel/run'

type Props = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.journal'))('title') }
}

export default async function JournalPage(props: Props) {
  const viewer = await requireViewer('client')
  const asked = await props.searchParams
  const putAway = one(asked.shelf) === 'put-away'
  const page = await read(viewer, (o) => journalPageOf(o, { putAway }))
  const words = await getTranslations('integration.page.journal')
  const say = await getTranslations('integration')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="flow-8">
        <PutAwayNotice entryId={one(asked['put-away'])} />
        <NewEntry
          entryId={randomUUID()}
          clientId={viewer.clientId}
          draftKey={page.draftKey}
          prompts={page.prompts.map((id) => ({ id, text: say(promptKey(id)) }))}
          clinicPrompts={page.clinicPrompts.map(({ id, question }) => ({ id, text: question }))}
          words={await newEntryWords()}
          help={<p className="text-ink-soft">{say('tone.hard')}</p>}
        />
        <JournalShelf entries={page.entries} zone={viewer.timeZone} putAway={putAway} />
      </div>
    </>
  )
}
