import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanCards } from '@/components/integration/plan-cards'
import { TodayCard } from '@/components/integration/today-card'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import type { Energy } from '@/lib/integration/model'
import { planPageOf } from '@/lib/integration/plan-page'
import { read } from '@/lib/kernel/run'

const ENERGIES: readonly Energy[] = ['low', 'mid', 'high']

type Props = { readonly searchParams: Promise<{ readonly energy?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.plan'))('title') }
}

export default async function PlanPage(props: Props) {
  const viewer = await requireViewer('client')
  const asked = (await props.searchParams).energy
  const energy = ENERGIES.find((known) => known === asked) ?? null
  const page = await read(viewer, (o) => planPageOf(o, energy))
  const words = await getTranslations('integration.page.plan')
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        actions={
          <LinkButton href="/my/plan/summary" look="secondary">
            {words('summaryOpen')}
          </LinkButton>
        }
      />
      <div className="flow-6">
        <TodayCard energy={energy} suggestion={page.suggestion} />
        <PlanCards page={page} />
      </div>
    </>
  )
}
