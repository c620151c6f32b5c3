import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PasswordForm } from '@/components/auth/password-form'
import { wish } from '@/components/auth/wish'
import { PageHeader } from '@/components/shell/page-header'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { withNext } from '@/lib/auth/entry'
import { homeOf } from '@/lib/auth/home'
import { nextPath } from '@/lib/auth/next-path'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { signedInPerson } from '@/lib/auth/viewer-of-request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.signIn'))('title') }
}

export default async function SignInPage(props: { readonly searchParams: SearchParams }) {
  const words = await getTranslations('auth.signIn')
  const next = nextPath(await searchParam(props.searchParams, 'next'))
  const person = await signedInPerson()
  if (person) redirect(next ?? homeOf(person.viewer))
  const left = (await searchParam(props.searchParams, 'left')) === 'yes'
  return (
    <div className="mx-auto flow-6 max-w-xl">
      <PageHeader title={words('title')} lead={words('lead')} />
      {left ? <Banner tone="success" title={words('left')} role="status" /> : null}
      <Card title={words('password.title')}>
        <PasswordForm hidden={wish(next)} />
      </Card>
      <Card title={words('code.title')}>
        <p>{words('code.detail')}</p>
        <LinkButton href={withNext('/sign-in/code', next ?? undefined)} look="secondary">
          {words('code.link')}
        </LinkButton>
      </Card>
      <p className="text-ink-soft">{words('noAccount')}</p>
    </div>
  )
}
