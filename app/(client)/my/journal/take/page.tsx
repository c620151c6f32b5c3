import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmField } from '@/components/auth/confirm-field'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { takeJournalAction } from '@/lib/integration/journal-actions'

const FORMATS = [
  ['pdf', 'exportPdf'],
  ['txt', 'exportTxt'],
  ['json', 'exportJson'],
] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.journal'))('exportTitle') }
}

export default async function TakeJournalPage(props: { readonly searchParams: SearchParams }) {
  await requireViewer('client')
  const words = await getTranslations('integration.page.journal')
  const ready = (await searchParam(props.searchParams, 'ready')) === 'yes'
  return (
    <>
      <PageHeader
        title={words('exportTitle')}
        lead={words('exportLead')}
        back={{ href: '/my/journal', label: words('back') }}
      />
      <Card title={words(ready ? 'exportReady' : 'exportProve')}>
        {ready ? (
          <>
            <p>{words('exportCare')}</p>
            <div className="flex flex-wrap gap-3">
              {FORMATS.map(([format, label]) => (
                <LinkButton key={format} href={`/api/my/words/${format}`} look="secondary" download>
                  {words(label)}
                </LinkButton>
              ))}
            </div>
            <p className="text-ink-soft">{words('exportVoices')}</p>
          </>
        ) : (
          <ActionForm action={takeJournalAction} submitLabel={words('exportGo')}>
            <ConfirmField hint={words('exportHint')} />
          </ActionForm>
        )}
      </Card>
    </>
  )
}
