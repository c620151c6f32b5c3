import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AroundCard } from '@/components/integration/around-card'
import { HabitsCard } from '@/components/integration/habits-card'
import { InsightsCard } from '@/components/integration/insights-card'
import { IntentionCard } from '@/components/integration/intention-card'
import { OffersCard } from '@/components/integration/offers-card'
import { ParkedCard } from '@/components/integration/parked-card'
import { StepsCard } from '@/components/integration/steps-card'
import { SupportCard } from '@/components/integration/support-card'
import { TodayCard } from '@/components/integration/today-card'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
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
  const { plan, suggestion, parked, offers, today } = await read(viewer, (o) =>
    planPageOf(o, energy),
  )
  const words = await getTranslations('integration.page.plan')
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        actions={<PrintButton label={words('print')} />}
      />
      <div className="flow-6">
        <TodayCard energy={energy} suggestion={suggestion} />
        <ParkedCard insight={parked} />
        <OffersCard offers={offers} />
        <IntentionCard intention={plan?.intention ?? null} />
        <StepsCard steps={plan?.steps ?? []} />
        <HabitsCard habits={plan?.habits ?? []} today={today} />
        <InsightsCard insights={plan?.insights ?? []} />
        <AroundCard plan={plan} />
        <SupportCard support={plan?.support ?? []} />
        <p className="text-ink-soft no-print">{words('hard')}</p>
      </div>
    </>
  )
}
