import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { ColleagueNotes } from '@/components/integration/colleague-notes'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { clientIdOf } from '@/lib/clients/client-id'
import { colleagueNotesPage } from '@/lib/integration/colleague-note-queries'
import { read } from '@/lib/kernel/run'

type Props = {
  readonly params: Promise<{ clientId: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('notes') }
}

const DONE = ['kept', 'signed', 'added'] as const

export default async function ColleagueNotesPage({ params, searchParams }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => colleagueNotesPage(o, clientId)) : null
  if (!page) notFound()
  const words = await getTranslations('integration.notes')
  const asked = await searchParam(searchParams, 'done')
  const done = DONE.find((each) => each === asked)
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="notes">
      {done ? <Flash title={words(`done.${done}`)} /> : null}
      <ColleagueNotes clientId={page.contact.id} notes={page.notes} zone={viewer.clinic.timeZone} />
    </ChartFrame>
  )
}
