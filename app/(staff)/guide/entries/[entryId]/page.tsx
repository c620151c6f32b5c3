import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SharedView } from '@/components/integration/shared-view'
import { requireViewer } from '@/lib/auth/require-viewer'
import { sharedPageOf } from '@/lib/integration/guide-page'
import { read } from '@/lib/kernel/run'

type Props = { readonly params: Promise<{ readonly entryId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.guide'))('tab') }
}

export default async function SharedEntryPage(props: Props) {
  const viewer = await requireViewer(['guide', 'clinician'])
  const { entryId } = await props.params
  const page = await read(viewer, (o) => sharedPageOf(o, entryId))
  if (!page) notFound()
  return <SharedView page={page} clinic={viewer.clinic} />
}
