import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanSummaryView } from '@/components/integration/plan-summary-view'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { planOf } from '@/lib/integration/plan-queries'
import { summaryOf } from '@/lib/integration/plan-summary'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.plan'))('summary') }
}

export default async function PlanSummaryPage() {
  const viewer = await requireViewer('client')
  const plan = await read(viewer, (o) => planOf(o, viewer.clientId))
  const words = await getTranslations('integration.page.plan')
  return (
    <>
      <PageHeader
        title={words('summary')}
        back={{ href: '/my/plan', label: words('summaryBack') }}
        actions={
          plan ? (
            <>
              <PrintButton label={words('print')} />
              <LinkButton href="/my/plan/paper" look="quiet" download>
                {words('summaryPdf')}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      {plan ? (
        <PlanSummaryView summary={summaryOf(plan)} />
      ) : (
        <EmptyState title={words('summaryNone')}>{words('intentionNone')}</EmptyState>
      )}
    </>
  )
}
