import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { declineOfferAction, takeOfferAction } from '@/lib/integration/offer-actions'
import { ENERGIES } from '@/lib/integration/model'
import type { StepOffer } from '@/lib/integration/offers'
import { energyKey } from '@/lib/integration/words'

/** What a guide offers: to take, to say differently, or to leave. Nothing where none waits. */
export function OffersCard({ offers }: { readonly offers: readonly StepOffer[] }) {
  const words = useTranslations('integration.page.offer')
  if (offers.length === 0) return null
  return (
    <div className="no-print">
      <Card title={words('title')}>
        <p className="text-ink-soft">{words('lead')}</p>
        <ul className="divide-y divide-line">
          {offers.map((offer) => (
            <li key={offer.id}>
              <Offer offer={offer} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function Offer({ offer }: { readonly offer: StepOffer }) {
  const words = useTranslations('integration')
  const { id: offerId, title, firstAction, energy } = offer
  return (
    <div className="py-4 flow-3">
      <h3 className="font-semibold">{title}</h3>
      {firstAction ? <p>{words('page.plan.first', { action: firstAction })}</p> : null}
      {offer.why ? <p className="whitespace-pre-wrap text-ink-soft">{offer.why}</p> : null}
      <p className="text-sm text-ink-soft">
        {words('page.offer.by', { name: offer.by })} · {words(energyKey(energy))}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm
          action={takeOfferAction}
          hidden={{ offerId, title, energy, ...(firstAction ? { firstAction } : {}) }}
          submitLabel={words('page.offer.take')}
          submitLook="secondary"
          inline
        />
        <ActionForm
          action={declineOfferAction}
          hidden={{ offerId }}
          submitLabel={words('page.offer.decline')}
          submitLook="quiet"
          inline
        />
      </div>
      <Disclosure summary={words('page.offer.change')}>
        <ActionForm
          action={takeOfferAction}
          hidden={{ offerId }}
          submitLabel={words('page.offer.takeChanged')}
          submitLook="secondary"
        >
          <TextField
            name="title"
            label={words('page.plan.stepTitle')}
            maxLength={200}
            defaultValue={title}
          />
          <TextField
            name="firstAction"
            label={words('page.plan.stepFirst')}
            maxLength={200}
            optional
            defaultValue={firstAction ?? ''}
          />
          <Radios
            name="energy"
            label={words('page.plan.stepEnergy')}
            defaultValue={energy}
            inline
            options={ENERGIES.map((each) => ({ value: each, label: words(energyKey(each)) }))}
          />
        </ActionForm>
      </Disclosure>
    </div>
  )
}
