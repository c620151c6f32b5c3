import { useTranslations } from 'next-intl'
import { ConfirmField } from '@/components/auth/confirm-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Checkboxes } from '@/components/ui/checkboxes'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

const IDENTIFIERS = ['full_name', 'date_of_birth', 'photo_id', 'address'] as const

/** Two identifiers, the place, somebody who watches, and at home everybody dressed. */
export function CheckInFields({ atHome }: { readonly atHome: boolean }) {
  const words = useTranslations('sessions')
  return (
    <>
      <Checkboxes
        name="identifiers"
        label={words('field.identifiers.label')}
        options={IDENTIFIERS.map((value) => ({
          value,
          label: words(`choice.identifiers.${value}`),
        }))}
      />
      <Checkbox name="locationConfirmed" label={words('field.locationConfirmed.label')} />
      <Checkbox name="monitorPresent" label={words('field.monitorPresent.label')} />
      {atHome ? <Checkbox name="clothed" label={words('field.clothed.label')} /> : null}
    </>
  )
}

export function ReasonField() {
  const words = useTranslations('sessions.field')
  return <TextArea name="reason" label={words('reason.label')} rows={3} />
}

/** Every number is the giver's own: nothing is filled in. */
export function DoseFields() {
  const words = useTranslations('sessions.field')
  return (
    <>
      <NumberField name="doseMg" label={words('doseMg.label')} unit="mg" decimals />
      <TextField name="lot" label={words('lot.label')} width="medium" autoComplete="off" />
      <TextField
        name="unitsUsed"
        label={words('unitsUsed.label')}
        hint={words('unitsUsed.hint')}
        width="medium"
        autoComplete="off"
      />
      <Checkbox name="amountChecked" label={words('amountChecked.label')} />
    </>
  )
}

const YES_NO = [
  'knowsNamePlaceDate',
  'walksSteadily',
  'vomitingNow',
  'distressOrHallucination',
  'companionNamed',
  'instructionsRepeated',
] as const

/** What is looked at before somebody leaves (clinical rules, D.6). Nothing is chosen beforehand. */
export function LeavingFields() {
  const words = useTranslations('sessions')
  const yesNo = [
    { value: 'yes', label: words('choice.yesNo.yes') },
    { value: 'no', label: words('choice.yesNo.no') },
  ]
  return (
    <>
      <SelectField
        name="moaas"
        label={words('field.moaas.label')}
        placeholder="–"
        options={(['5', '4', '3', '2', '1', '0'] as const).map((value) => ({
          value,
          label: words(`choice.moaas.${value}`),
        }))}
      />
      {YES_NO.map((name) => (
        <Radios
          key={name}
          name={name}
          label={words(`field.${name}.label`)}
          options={yesNo}
          inline
        />
      ))}
      <Radios
        name="nausea"
        label={words('field.nausea.label')}
        options={(['none', 'mild', 'more'] as const).map((value) => ({
          value,
          label: words(`choice.nausea.${value}`),
        }))}
      />
      <Radios
        name="safety"
        label={words('field.safety.label')}
        options={(['negative', 'positive', 'cleared_by_clinician'] as const).map((value) => ({
          value,
          label: words(`choice.safety.${value}`),
        }))}
      />
    </>
  )
}

export function SignOutFields() {
  const words = useTranslations('sessions')
  return (
    <>
      <TextField
        name="companionName"
        label={words('field.companionName.label')}
        width="wide"
        autoComplete="off"
      />
      <Checkbox name="instructionsRepeated" label={words('field.instructionsRepeated.label')} />
      <p className="border-s-4 border-line ps-4">{words('meaning.discharge')}</p>
      <ConfirmField />
    </>
  )
}
