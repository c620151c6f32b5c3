import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { UpdateQuestion } from '@/components/screening/update-question'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownUpdate } from '@/lib/screening/update-page'

type Props = {
  readonly params: Promise<{ field: string }>
  readonly searchParams: Promise<{ help?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await looseWords('screening'))('page.changes.title') }
}

export default async function AnswerAnew({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { field } = await params
  const update = await read(viewer, ownUpdate)
  const item = update?.items.find(({ question }) => question.field === field)
  if (!update || !item) redirect('/my/screening/changes')
  return (
    <UpdateQuestion
      item={item}
      help={update.help && (await searchParams).help === '1'}
      phone={viewer.clinic.phone}
      zone={viewer.timeZone}
      say={await looseWords('screening')}
    />
  )
}
