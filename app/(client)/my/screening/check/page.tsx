import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckAnswers } from '@/components/screening/check-answers'
import { looseWords } from '@/components/screening/loose-words'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownQuestionnaire } from '@/lib/screening/client-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening.page'))('checkTitle') }
}

export default async function CheckOwnAnswers() {
  const viewer = await requireViewer('client')
  const mine = await read(viewer, ownQuestionnaire)
  if (mine.sent) redirect('/my/screening/outcome')
  const words = await getTranslations('screening.page')
  return (
    <>
      <PageHeader
        title={words('checkTitle')}
        lead={words('checkLead')}
        back={{ href: '/my/screening', label: words('back') }}
      />
      <CheckAnswers
        parts={mine.parts}
        open={mine.open}
        answers={mine.answers}
        say={await looseWords('screening')}
      />
    </>
  )
}
