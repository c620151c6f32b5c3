import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SecondStepForm } from '@/components/auth/second-step-form'
import { SecondStepSetUp } from '@/components/auth/second-step-set-up'
import { SignOutForm } from '@/components/auth/sign-out-form'
import { wish } from '@/components/auth/wish'
import { PageHeader } from '@/components/shell/page-header'
import { homeOf } from '@/lib/auth/home'
import { nextPath } from '@/lib/auth/next-path'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { secondStepOffer } from '@/lib/auth/second-step-offer'
import { signedInPerson } from '@/lib/auth/viewer-of-request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.secondStep'))('title') }
}

export default async function SecondStepPage(props: { readonly searchParams: SearchParams }) {
  const person = await signedInPerson()
  if (!person) redirect('/sign-in')
  const next = nextPath(await searchParam(props.searchParams, 'next'))
  if (person.viewer.kind === 'client' || person.secondFactorAt)
    redirect(next ?? homeOf(person.viewer))
  const words = await getTranslations('auth.secondStep')
  const offer = person.secondFactorReady ? null : await secondStepOffer(person)
  return (
    <div className="mx-auto flow-6 max-w-xl">
      <PageHeader
        title={words('title')}
        lead={words(offer ? 'setUpLead' : 'lead', { name: person.viewer.name })}
      />
      {offer ? <SecondStepSetUp offer={offer} /> : null}
      <SecondStepForm hidden={wish(next)} settingUp={offer !== null} />
      {offer ? null : <p className="text-ink-soft">{words('lost')}</p>}
      <SignOutForm />
    </div>
  )
}
