import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { confirmMedicineAction, confirmOwnMedicineAction } from '@/lib/screening/medicine-actions'
import type { ClientMedicine } from '@/lib/medications/client-medicine'
import { matchMedicine } from '@/lib/medications/matching'

type Props = {
  readonly medicine: ClientMedicine
  readonly offers: readonly string[]
  readonly clientId?: string
}

/** "Did you mean …?": each possible name is a button, and no name is taken without a press. */
export async function DidYouMean({ medicine, offers, clientId }: Props) {
  const words = await getTranslations('medications')
  if (offers.length === 0) return <p>{words('match.unknown')}</p>
  const [only] = offers
  const lookAlikes = matchMedicine(medicine.typedName).lookAlikes
  return (
    <div className="flow-2">
      <p className="font-semibold">
        {offers.length === 1 && only
          ? words('match.fuzzy_confirm', { name: only })
          : words('match.ambiguous')}
      </p>
      {lookAlikes.length > 0 ? <p className="text-sm">{words('page.lookAlikes')}</p> : null}
      <div className="flex flex-wrap gap-3">
        {offers.map((generic) => (
          <ActionForm
            key={generic}
            inline
            action={clientId ? confirmMedicineAction : confirmOwnMedicineAction}
            hidden={{ medicationId: medicine.id, generic, ...(clientId ? { clientId } : {}) }}
            submitLabel={words('page.yesIs', { name: generic })}
            submitLook="secondary"
          />
        ))}
      </div>
    </div>
  )
}
