import { useTranslations } from 'next-intl'
import type { PlanPage } from '@/lib/integration/plan-page'
import { AroundCard } from './around-card'
import { HabitsCard } from './habits-card'
import { InsightsCard } from './insights-card'
import { IntentionCard } from './intention-card'
import { OffersCard } from './offers-card'
import { ParkedCard } from './parked-card'
import { QuietNotesCard } from './quiet-notes-card'
import { StepsCard } from './steps-card'
import { SupportCard } from './support-card'

/** The parts of a plan, the ones of today first; each is empty until somebody likes to fill it. */
export function PlanCards({ page }: { readonly page: PlanPage }) {
  const words = useTranslations('integration.page.plan')
  const { plan } = page
  return (
    <>
      <ParkedCard insight={page.parked} />
      <OffersCard offers={page.offers} />
      <IntentionCard intention={plan?.intention ?? null} />
      <StepsCard steps={plan?.steps ?? []} />
      <HabitsCard habits={plan?.habits ?? []} today={page.today} />
      <InsightsCard insights={plan?.insights ?? []} />
      <AroundCard plan={plan} />
      <SupportCard support={plan?.support ?? []} />
      <QuietNotesCard notes={page.quietNotes} />
      <p className="text-ink-soft no-print">{words('hard')}</p>
    </>
  )
}
