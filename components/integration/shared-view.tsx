import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import type { SharedPage } from '@/lib/integration/guide-page'
import { GuideDoors } from './guide-doors'
import { OfferStep } from './offer-step'
import { PlanBeside } from './plan-beside'
import { ReplyList } from './reply-list'
import { SharedText } from './shared-text'

type Props = {
  readonly page: SharedPage
  readonly clinic: { readonly timeZone: string; readonly emergencyPhone: string }
}

/** What somebody shared, their plan beside it, and what a guide can do. */
export function SharedView({ page: { entry, plan, offers }, clinic }: Props) {
  const words = useTranslations('integration.page.guide')
  const { timeZone: zone, emergencyPhone } = clinic
  return (
    <>
      <PageHeader
        title={words(entry.kind === 'passage' ? 'passageTitle' : 'entryTitle', {
          name: entry.clientName,
        })}
        back={{ href: '/guide', label: words('back') }}
      />
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        <div className="flow-6 min-w-0">
          <SharedText entry={entry} zone={zone} />
          <ReplyList replies={entry.replies} zone={zone} />
          <GuideDoors entry={entry} zone={zone} emergencyPhone={emergencyPhone} />
        </div>
        <div className="flow-6 min-w-0">
          <PlanBeside plan={plan} />
          <OfferStep
            clientId={entry.clientId}
            name={entry.clientName}
            offers={offers}
            zone={zone}
          />
        </div>
      </div>
    </>
  )
}
