import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { wish } from '@/components/auth/wish'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { signInByCodeAction } from '@/lib/auth/actions'
import { codeAddress } from '@/lib/auth/code-address'
import { nextPath } from '@/lib/auth/next-path'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.code'))('enterTitle') }
}

export default async function EnterCodePage(props: { readonly searchParams: SearchParams }) {
  const email = await codeAddress()
  if (!email) redirect('/sign-in/code')
  const words = await getTranslations('auth.code')
  const next = nextPath(await searchParam(props.searchParams, 'next'))
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={words('enterTitle')}
        lead={words('enterLead', { email })}
        back={{ href: '/sign-in/code', label: words('other') }}
      />
      <ActionForm action={signInByCodeAction} submitLabel={words('enter')} hidden={wish(next)}>
        <TextField
          name="code"
          label={words('code')}
          hint={words('codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          maxLength={8}
        />
      </ActionForm>
    </div>
  )
}
