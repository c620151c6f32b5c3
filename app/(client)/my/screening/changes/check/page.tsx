import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { UpdateCheck } from '@/components/screening/update-check'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownUpdate } from '@/lib/screening/update-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await looseWords('screening'))('page.checkTitle') }
}

export default async function CheckWhatChanged() {
  const viewer = await requireViewer('client')
  const update = await read(viewer, ownUpdate)
  if (!update || update.items.length === 0) redirect('/my/screening/changes')
  const say = await looseWords('screening')
  return (
    <>
      <PageHeader
        title={say('page.checkTitle')}
        lead={say('page.changes.checkLead')}
        back={{ href: '/my/screening/changes', label: say('page.back') }}
      />
      <UpdateCheck update={update} zone={viewer.timeZone} say={say} />
    </>
  )
}
