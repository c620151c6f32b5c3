import { getTranslations } from 'next-intl/server'
import { offersOf } from '@/lib/medications/offers'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/shell/page-header'
import { type ClientMedicine, isUnresolved } from '@/lib/medications/client-medicine'
import { saveAnswerAction } from '@/lib/screening/client-actions'
import { AddMedicine } from './add-medicine'
import { ChangeDose } from './change-dose'
import { DidYouMean } from './did-you-mean'
import { StopMedicine } from './stop-medicine'

type Props = { readonly medicines: readonly ClientMedicine[]; readonly sent: boolean }

/** The client's own list: in the screening, and whenever something changes afterwards. */
export async function MedicinesStep({ medicines, sent }: Props) {
  const words = await getTranslations('medications')
  const inUse = medicines.filter(({ status }) => status === 'active')
  return (
    <>
      <PageHeader
        title={words('page.yours')}
        lead={words('page.ownLead')}
        back={{ href: '/my/screening', label: words('page.back') }}
      />
      <div className="flow">
        <p>{words('never_stop')}</p>
        {inUse.map((medicine) => (
          <Card key={medicine.id} title={medicine.typedName}>
            <p className="text-ink-soft">
              {[medicine.dose, words(`page.frequencyOf.${medicine.frequency}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {isUnresolved(medicine) ? (
              <DidYouMean medicine={medicine} offers={offersOf(medicine.typedName)} />
            ) : (
              <p>{medicine.rule ? words(`rule.${medicine.rule}.client`) : words('match.exact')}</p>
            )}
            <ChangeDose medicine={medicine} />
            <StopMedicine medicationId={medicine.id} />
          </Card>
        ))}
        <Card title={words('add')}>
          <AddMedicine />
        </Card>
        {sent ? (
          <LinkButton href="/my/screening/outcome">{words('page.back')}</LinkButton>
        ) : (
          <ActionForm
            action={saveAnswerAction}
            hidden={{ field: 'medications', value: 'none' }}
            submitLabel={words(inUse.length > 0 ? 'page.done' : 'page.doneEmpty')}
          />
        )}
      </div>
    </>
  )
}
