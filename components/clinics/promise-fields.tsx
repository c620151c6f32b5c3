import { useTranslations } from 'next-intl'
import { NumberField } from '@/components/ui/number-field'
import { TextField } from '@/components/ui/text-field'
import type { ClinicSettings } from '@/lib/clinics/model'

export function PromiseFields({ settings }: { readonly settings: ClinicSettings }) {
  const words = useTranslations('clinics.settings')
  return (
    <>
      <TextField
        name="licensedStates"
        label={words('licensedStates')}
        hint={words('licensedStatesHint')}
        optional
        defaultValue={settings.licensedStates.join(', ')}
      />
      <NumberField
        name="replyPromiseHours"
        label={words('replyPromiseHours')}
        hint={words('replyPromiseHint')}
        unit={words('hours')}
        defaultValue={String(settings.replyPromiseHours)}
      />
    </>
  )
}
