import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CoveredInWords } from '@/components/sessions/cover-in-words'
import { homeOf } from '@/lib/auth/home'
import { nextPath } from '@/lib/auth/next-path'
import { requireCovered } from '@/lib/auth/require-viewer'

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.page.watch'))('coverTitle') }
}

export default async function CoveredPage({ searchParams }: Props) {
  const { next } = await searchParams
  const wanted = typeof next === 'string' ? next : undefined
  const viewer = await requireCovered(wanted)
  return (
    <main className="min-h-dvh">
      <CoveredInWords zone={viewer.clinic.timeZone} next={nextPath(wanted) ?? homeOf(viewer)} />
    </main>
  )
}
