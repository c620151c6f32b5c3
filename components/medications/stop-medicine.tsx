import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/text-field'
import { stopMedicineAction, stopOwnMedicineAction } from '@/lib/screening/medicine-actions'

type Props = { readonly medicationId: string; readonly clientId?: string }

/** Says that a medicine is no longer taken, and why. The line stays in the record. */
export async function StopMedicine({ medicationId, clientId }: Props) {
  const words = await getTranslations('medications.page')
  return (
    <Disclosure summary={words('stop')}>
      <ActionForm
        action={clientId ? stopMedicineAction : stopOwnMedicineAction}
        hidden={{ medicationId, ...(clientId ? { clientId } : {}) }}
        submitLabel={words('stopSubmit')}
        submitLook="secondary"
      >
        <TextField name="reason" label={words('stopReason')} />
      </ActionForm>
    </Disclosure>
  )
}
