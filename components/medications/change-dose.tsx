import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { changeDoseAction, changeOwnDoseAction } from '@/lib/screening/medicine-actions'
import { type ClientMedicine, statedFrequencies } from '@/lib/medications/client-medicine'

type Props = {
  readonly medicine: Pick<ClientMedicine, 'id' | 'dose' | 'frequency'>
  readonly clientId?: string
}

/** Another dose or rhythm of the same medicine: the old line ends, a new one follows it. */
export async function ChangeDose({ medicine, clientId }: Props) {
  const words = await getTranslations('medications')
  return (
    <Disclosure summary={words('page.changeDose')}>
      <ActionForm
        action={clientId ? changeDoseAction : changeOwnDoseAction}
        hidden={{ medicationId: medicine.id, ...(clientId ? { clientId } : {}) }}
        submitLabel={words('page.changeSubmit')}
        submitLook="secondary"
      >
        {clientId ? <p className="text-ink-soft">{words('page.changeLead')}</p> : null}
        <TextField
          name="dose"
          label={words('page.dose')}
          hint={words('page.doseHint')}
          defaultValue={medicine.dose ?? undefined}
          optional
        />
        <SelectField
          name="frequency"
          label={words(clientId ? 'theirs.frequency' : 'frequency')}
          defaultValue={medicine.frequency}
          options={statedFrequencies.map((value) => ({
            value,
            label: words(`${clientId ? 'theirs' : 'page'}.frequencyOf.${value}`),
          }))}
        />
        <TextField name="reason" label={words('page.changeReason')} />
      </ActionForm>
    </Disclosure>
  )
}
