import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OpenForm } from '@/components/monitor/open-form'
import { PageHeader } from '@/components/shell/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.open'))('title') }
}

export default async function OpenMonitorPage() {
  const words = await getTranslations('preparation.page.open')
  return (
    <div className="measure flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <OpenForm
        words={{
          code: words('code'),
          submit: words('submit'),
          link: words('link'),
          linkHint: words('linkHint'),
        }}
      />
      <p className="text-ink-soft">{words('noAccount')}</p>
    </div>
  )
}
