import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { wish } from '@/components/auth/wish'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { askForCodeAction } from '@/lib/auth/actions'
import { nextPath } from '@/lib/auth/next-path'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.code'))('title') }
}

export default async function CodePage(props: { readonly searchParams: SearchParams }) {
  const words = await getTranslations('auth.code')
  const next = nextPath(await searchParam(props.searchParams, 'next'))
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        back={{ href: '/sign-in', label: words('back') }}
      />
      <ActionForm action={askForCodeAction} submitLabel={words('ask')} hidden={wish(next)}>
        <TextField name="email" type="email" autoComplete="email" label={words('email')} />
      </ActionForm>
    </div>
  )
}
