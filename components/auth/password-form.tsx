import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { signInAction } from '@/lib/auth/actions'

export function PasswordForm(props: { readonly hidden: Readonly<Record<string, string>> }) {
  const words = useTranslations('auth.signIn')
  return (
    <ActionForm action={signInAction} submitLabel={words('submit')} hidden={props.hidden}>
      <TextField name="email" type="email" autoComplete="username" label={words('email')} />
      <TextField
        name="password"
        type="password"
        autoComplete="current-password"
        label={words('password.label')}
      />
    </ActionForm>
  )
}
