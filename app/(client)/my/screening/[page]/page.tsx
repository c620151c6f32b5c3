import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AllergiesStep } from '@/components/medications/allergies-step'
import { MedicinesStep } from '@/components/medications/medicines-step'
import { looseWords } from '@/components/screening/loose-words'
import { QuestionPage } from '@/components/screening/question-page'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { allergiesOf } from '@/lib/medications/allergy-queries'
import { medicinesOf } from '@/lib/medications/queries'
import { helpFor, ownQuestionnaire, placeOf } from '@/lib/screening/client-page'
import { answerTo } from '@/lib/screening/queries'

type Props = {
  readonly params: Promise<{ page: string }>
  readonly searchParams: Promise<{ help?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening.page'))('title') }
}

export default async function ScreeningQuestion({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { page } = await params
  const [mine, medicines, allergies] = await read(viewer, async (occasion) => [
    await ownQuestionnaire(occasion),
    await medicinesOf(occasion, viewer.clientId),
    await allergiesOf(occasion, viewer.clientId),
  ])
  if (page === 'medications') return <MedicinesStep medicines={medicines} sent={mine.sent} />
  if (page === 'allergies') return <AllergiesStep allergies={allergies} sent={mine.sent} />
  if (mine.sent) redirect('/my/screening/outcome')
  const place = placeOf(mine, page)
  if (!place) notFound()
  return (
    <QuestionPage
      {...place}
      value={mine.met.has(page) ? answerTo(mine.answers, place.question.field) : null}
      backHref={`/my/screening/${place.before ?? ''}`}
      nextHref={`/my/screening/${place.after ?? 'check'}`}
      help={(await searchParams).help === '1' ? helpFor(mine, page) : null}
      phone={viewer.clinic.phone}
      zone={viewer.timeZone}
      today={mine.today}
      say={await looseWords('screening')}
    />
  )
}
