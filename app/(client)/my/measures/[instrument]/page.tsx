import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { MeasureForm } from '@/components/measures/measure-form'
import { looseWords } from '@/components/screening/loose-words'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { instrumentOf } from '@/lib/screening/measure-forms'
import { ownMeasure } from '@/lib/screening/measure-pages'

type Props = {
  readonly params: Promise<{ instrument: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures.own'))('title') }
}

export default async function FillMeasure({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const instrument = instrumentOf((await params).instrument)
  if (!instrument) notFound()
  const answers = await read(viewer, (occasion) => ownMeasure(occasion, instrument))
  return (
    <MeasureForm
      instrument={instrument}
      answers={answers}
      help={(await searchParam(searchParams, 'help')) === '1'}
      phone={viewer.clinic.phone}
      say={await looseWords('screening')}
    />
  )
}
