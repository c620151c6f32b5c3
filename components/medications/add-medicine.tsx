import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { medicineSources } from '@/lib/medications/allergy'
import { listMedicineAction, listOwnMedicineAction } from '@/lib/screening/medicine-actions'
import { statedFrequencies } from '@/lib/medications/client-medicine'
import { MedicineNameField } from './name-field'

/** Name, how often, dose and reason: one medicine at a time. With a client's id it is a clinician who lists. */
export async function AddMedicine({ clientId }: { readonly clientId?: string }) {
  const words = await getTranslations('medications')
  return (
    <ActionForm
      action={clientId ? listMedicineAction : listOwnMedicineAction}
      {...(clientId ? { hidden: { clientId } } : {})}
      submitLabel={words('page.add')}
      submitLook="secondary"
      emptyOnDone
    >
      <MedicineNameField
        label={words('name')}
        hint={words('name_help')}
        suggestions={words('page.suggestions')}
        found={words.raw('page.found')}
        as={clientId ? 'clinician' : 'client'}
      />
      <Radios
        name="frequency"
        label={words(clientId ? 'theirs.frequency' : 'frequency')}
        options={statedFrequencies.map((value) => ({
          value,
          label: words(`${clientId ? 'theirs' : 'page'}.frequencyOf.${value}`),
        }))}
      />
      <TextField name="dose" label={words('page.dose')} hint={words('page.doseHint')} optional />
      <TextField name="reason" label={words(clientId ? 'theirs.reason' : 'page.reason')} optional />
      <DateField
        name="lastTakenOn"
        label={words(clientId ? 'theirs.lastTakenOn' : 'page.lastTakenOn')}
        optional
      />
      <TextField
        name="prescribedBy"
        label={words(clientId ? 'theirs.prescribedBy' : 'page.prescribedBy')}
        maxLength={120}
        optional
      />
      {clientId ? (
        <Radios
          name="source"
          label={words('page.sourceField')}
          options={medicineSources.map((value) => ({
            value,
            label: words(`page.sourceOf.${value}`),
          }))}
          defaultValue="client"
          inline
        />
      ) : null}
    </ActionForm>
  )
}
