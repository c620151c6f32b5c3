import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ClinicFields } from '@/components/clinics/clinic-fields'
import { PromiseFields } from '@/components/clinics/promise-fields'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { changeSettingsAction } from '@/lib/clinics/actions'
import { settingsOf } from '@/lib/clinics/queries'
import { seenSettings } from '@/lib/clinics/rules'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clinics.settings'))('title') }
}

export default async function SettingsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const settings = await read(viewer, settingsOf)
  if (!settings) notFound()
  const words = await getTranslations('clinics.settings')
  const seen = seenSettings(settings)
  const saved = (await searchParam(props.searchParams, 'done')) === 'saved'
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {saved ? <Flash title={words('saved')} /> : null}
      <ActionForm
        key={seen}
        action={changeSettingsAction}
        hidden={{ seen }}
        submitLabel={words('submit')}
      >
        <Card title={words('reach')}>
          <ClinicFields settings={settings} />
        </Card>
        <Card title={words('care')}>
          <PromiseFields settings={settings} />
        </Card>
      </ActionForm>
    </div>
  )
}
