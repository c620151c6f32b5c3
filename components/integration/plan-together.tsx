import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { ClientPlanPage } from '@/lib/integration/guide-page'
import { OfferStep } from './offer-step'
import { PlanBeside } from './plan-beside'

type Props = { readonly page: ClientPlanPage; readonly zone: string }

/** A client's plan to read, and steps to offer, for who shares their care; for others of the clinic, why it is closed. */
export function PlanTogether({ page, zone }: Props) {
  const words = useTranslations('integration.page.guide')
  const { contact, shared } = page
  if (!shared)
    return <EmptyState title={words('planClosed')}>{words('planClosedDetail')}</EmptyState>
  return (
    <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
      <div className="min-w-0">
        <PlanBeside plan={shared.plan} />
      </div>
      <div className="min-w-0">
        <OfferStep
          clientId={contact.id}
          name={contact.preferredName}
          offers={shared.offers}
          zone={zone}
        />
      </div>
    </div>
  )
}
