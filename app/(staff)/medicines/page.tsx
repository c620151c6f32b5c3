import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MedicineReference } from '@/components/medications/medicine-reference'
import { looseWords } from '@/components/screening/loose-words'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { referenceWishOf, searchReference } from '@/lib/medications/reference-search'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('medications.reference'))('title') }
}

export default async function MedicinesPage({ searchParams }: Props) {
  await requireViewer(['clinician'])
  const asked = await searchParams
  const wish = referenceWishOf(asked)
  const words = await getTranslations('medications.reference')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} actions={<PrintButton />} />
      <MedicineReference
        wish={wish}
        lines={searchReference(wish)}
        from={Math.max(0, Number.parseInt(String(asked.from ?? '0'), 10) || 0)}
        whole={asked.all === '1'}
        say={await looseWords('medications')}
      />
    </>
  )
}
