import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmField } from '@/components/auth/confirm-field'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { takeRecordAction } from '@/lib/overview/correction-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.record'))('take') }
}

export default async function TakeRecordPage(props: { readonly searchParams: SearchParams }) {
  await requireViewer('client')
  const words = await getTranslations('overview.record')
  const ready = (await searchParam(props.searchParams, 'ready')) === 'yes'
  return (
    <>
      <PageHeader
        title={words('take')}
        lead={words('takeLead')}
        back={{ href: '/my/record', label: words('title') }}
      />
      <Card title={words(ready ? 'takeReady' : 'takeProve')}>
        {ready ? (
          <>
            <p>{words('takeCare')}</p>
            <div className="flex flex-wrap gap-3">
              <LinkButton href="/api/my/record/paper" size="large" download>
                {words('takePaper')}
              </LinkButton>
              <LinkButton href="/api/my/record" size="large" look="secondary" download>
                {words('takeFile')}
              </LinkButton>
            </div>
          </>
        ) : (
          <ActionForm action={takeRecordAction} submitLabel={words('takeGo')}>
            <ConfirmField hint={words('takeHint')} />
          </ActionForm>
        )}
      </Card>
    </>
  )
}
