import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { signOutAction } from '@/lib/auth/sign-out-action'

export function SignOutForm() {
  const words = useTranslations('auth')
  return (
    <ActionForm
      action={signOutAction}
      submitLabel={words('signOut')}
      submitLook="secondary"
      inline
    />
  )
}
