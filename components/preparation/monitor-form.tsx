import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/kernel/form-state'

type Props = {
  readonly appointmentId: string
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  readonly again: boolean
}

export function MonitorForm({ appointmentId, action, again }: Props) {
  const words = useTranslations('preparation.page.monitor')
  return (
    <ActionForm
      action={action}
      hidden={{ appointmentId }}
      submitLabel={words(again ? 'nameAgain' : 'name')}
    >
      <TextField name="name" label={words('theirName')} autoComplete="off" />
      <TextField name="phone" type="tel" label={words('theirPhone')} hint={words('phoneHint')} />
      <TextField
        name="email"
        type="email"
        label={words('theirEmail')}
        hint={words('emailHint')}
        optional
      />
      <TextField name="relation" label={words('relation')} hint={words('relationHint')} />
      <Checkbox name="adult" label={words('adult')} />
    </ActionForm>
  )
}
