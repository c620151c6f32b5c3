import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ClinicChoice } from '@/components/auth/clinic-choice'
import { wish } from '@/components/auth/wish'
import { PageHeader } from '@/components/shell/page-header'
import { nextPath } from '@/lib/auth/next-path'
import { otherPlaces } from '@/lib/auth/own-account'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { signedInPerson } from '@/lib/auth/viewer-of-request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.clinic'))('title') }
}

export default async function ClinicPage(props: { readonly searchParams: SearchParams }) {
  const person = await signedInPerson()
  if (!person) redirect('/sign-in')
  const words = await getTranslations('auth.clinic')
  const next = nextPath(await searchParam(props.searchParams, 'next'))
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={words('title')} lead={words('lead')} />
      <ClinicChoice places={await otherPlaces(person)} hidden={wish(next)} />
    </div>
  )
}
