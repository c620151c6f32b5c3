import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { offerAction, withdrawOfferAction } from '@/lib/integration/offer-actions'
import type { StepOffer } from '@/lib/integration/offers'
import { formatDay } from '@/lib/time/format'
import { StepFields } from './step-fields'

type Props = {
  readonly clientId: string
  readonly name: string
  readonly offers: readonly StepOffer[]
  readonly zone: string
}

/** Where a guide writes a step together with somebody: an offer, and what became of the earlier ones. */
export function OfferStep({ clientId, name, offers, zone }: Props) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.offer.staffTitle')}>
      <p className="text-ink-soft">{words('page.offer.staffLead', { name })}</p>
      <ul className="divide-y divide-line">
        {offers.map((offer) => (
          <li key={offer.id} className="py-3 flow-1">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-semibold">{offer.title}</span>
              <StatusTag tone={offer.answer ? 'neutral' : 'waiting'}>
                {words(`page.offer.answer.${offer.answer ?? 'waiting'}`)}
              </StatusTag>
            </p>
            <p className="text-sm text-ink-soft">
              {words('page.offer.byOn', {
                name: offer.by,
                day: formatDay(offer.offeredAt, zone),
              })}
            </p>
            {offer.answer ? null : (
              <ActionForm
                action={withdrawOfferAction}
                hidden={{ offerId: offer.id }}
                submitLabel={words('page.offer.withdraw')}
                submitLook="quiet"
              />
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary={words('page.offer.new')}>
        <ActionForm
          action={offerAction}
          hidden={{ clientId }}
          submitLabel={words('page.offer.send')}
          emptyOnDone
        >
          <StepFields titleLabel={words('page.offer.stepTitle')}>
            <TextArea
              name="why"
              label={words('page.offer.why')}
              hint={words('page.offer.whyHint')}
              rows={2}
              maxLength={1000}
              optional
            />
          </StepFields>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
