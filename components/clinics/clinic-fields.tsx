import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import type { ClinicSettings } from '@/lib/clinics/model'
import { ZoneField } from './zone-field'

type Props = {
  readonly nameField?: 'name' | 'clinicName'
  readonly settings?: ClinicSettings
}

/** The facts of a clinic that every client may need: its name, where it is, how it is reached. */
export function ClinicFields({ nameField = 'name', settings }: Props) {
  const words = useTranslations('clinics.settings')
  return (
    <>
      <TextField name={nameField} label={words('name')} defaultValue={settings?.name} />
      <TextField
        name="phone"
        type="tel"
        width="medium"
        label={words('phone')}
        defaultValue={settings?.phone}
      />
      <TextField
        name="emergencyPhone"
        type="tel"
        width="medium"
        label={words('emergencyPhone')}
        hint={words('emergencyPhoneHint')}
        defaultValue={settings?.emergencyPhone}
      />
      <TextField name="street" label={words('street')} defaultValue={settings?.street} />
      <TextField name="city" width="medium" label={words('city')} defaultValue={settings?.city} />
      <TextField
        name="state"
        width="short"
        maxLength={2}
        label={words('state')}
        hint={words('stateHint')}
        defaultValue={settings?.state}
      />
      <TextField
        name="postalCode"
        width="short"
        label={words('postalCode')}
        defaultValue={settings?.postalCode}
      />
      <ZoneField
        name="timeZone"
        label={words('timeZone')}
        hint={words('timeZoneHint')}
        chosen={settings?.timeZone}
      />
    </>
  )
}
