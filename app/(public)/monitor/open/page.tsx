import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OpenForm } from '@/components/monitor/open-form'
import { ForgetsHelp } from '@/components/monitor/keeps-help'
import { PageHeader } from '@/components/shell/page-header'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { monitorOfRequest } from '@/lib/auth/monitor-of-request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.open'))('title') }
}

export default async function OpenMonitorPage() {
  const words = await getTranslations('preparation.page.open')
  const isOpen = (await monitorOfRequest()) !== null
  return (
    <div className="measure flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {isOpen ? (
        <Banner
          tone="info"
          title={words('goOn')}
          actions={<LinkButton href="/monitor">{words('goOnLink')}</LinkButton>}
        />
      ) : (
        <ForgetsHelp />
      )}
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
