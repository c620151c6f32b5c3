import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { OwnOutcome } from '@/components/screening/own-outcome'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownOutcome } from '@/lib/screening/own-outcome'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening.page'))('title') }
}

export default async function ScreeningOutcome() {
  const viewer = await requireViewer('client')
  const outcome = await read(viewer, ownOutcome)
  if (!outcome) redirect('/my/screening')
  return (
    <OwnOutcome
      outcome={outcome}
      phone={viewer.clinic.phone}
      zone={viewer.timeZone}
      say={await looseWords('screening')}
    />
  )
}
