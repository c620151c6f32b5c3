import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { secondStepAction } from '@/lib/auth/actions'

type Props = {
  readonly hidden: Readonly<Record<string, string>>
  readonly settingUp: boolean
}

export function SecondStepForm({ hidden, settingUp }: Props) {
  const words = useTranslations('auth.secondStep')
  return (
    <ActionForm
      action={secondStepAction}
      submitLabel={words(settingUp ? 'setUp' : 'submit')}
      hidden={hidden}
    >
      <TextField
        name="code"
        label={words('code')}
        hint={words('codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        maxLength={8}
      />
    </ActionForm>
  )
}
