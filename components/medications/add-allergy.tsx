import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { allergySeverities, medicineSources } from '@/lib/medications/allergy'
import { addAllergyAction, addOwnAllergyAction } from '@/lib/screening/allergy-actions'

/** One allergy: what, what happens, how bad, since when. With a client's id it is a clinician who writes it down. */
export async function AddAllergy({ clientId }: { readonly clientId?: string }) {
  const words = await getTranslations('medications.allergy')
  return (
    <ActionForm
      action={clientId ? addAllergyAction : addOwnAllergyAction}
      {...(clientId ? { hidden: { clientId } } : {})}
      submitLabel={words('submit')}
      submitLook="secondary"
      emptyOnDone
    >
      <TextField name="substance" label={words('substance')} maxLength={200} />
      <TextField
        name="reaction"
        label={words('reaction')}
        hint={words('reactionHint')}
        maxLength={500}
        optional
      />
      <Radios
        name="severity"
        label={words('severity')}
        options={allergySeverities.map((value) => ({
          value,
          label: words(`severityOf.${value}`),
        }))}
      />
      <DateField name="onsetOn" label={words('onsetOn')} optional />
      {clientId ? (
        <Radios
          name="source"
          label={words('source')}
          options={medicineSources.map((value) => ({ value, label: words(`sourceOf.${value}`) }))}
          defaultValue="client"
          inline
        />
      ) : null}
    </ActionForm>
  )
}
