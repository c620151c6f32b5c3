import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SharedView } from '@/components/integration/shared-view'
import { requireViewer } from '@/lib/auth/require-viewer'
import { passagePageOf } from '@/lib/integration/guide-page'
import { read } from '@/lib/kernel/run'

type Props = { readonly params: Promise<{ readonly shareId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.guide'))('tab') }
}

export default async function SharedPassagePage(props: Props) {
  const viewer = await requireViewer(['guide', 'clinician'])
  const { shareId } = await props.params
  const page = await read(viewer, (o) => passagePageOf(o, shareId))
  if (!page) notFound()
  return <SharedView page={page} clinic={viewer.clinic} />
}
