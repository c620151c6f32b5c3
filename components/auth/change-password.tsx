import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { changePasswordAction } from '@/lib/auth/account-actions'

export function ChangePassword() {
  const words = useTranslations('auth.account')
  return (
    <Card title={words('password')}>
      <p className="text-ink-soft">{words('passwordHint')}</p>
      <ActionForm action={changePasswordAction} submitLabel={words('passwordSubmit')}>
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={words('passwordNow')}
        />
        <TextField
          name="newPassword"
          type="password"
          autoComplete="new-password"
          label={words('passwordNew')}
          hint={words('passwordRule')}
        />
      </ActionForm>
    </Card>
  )
}
