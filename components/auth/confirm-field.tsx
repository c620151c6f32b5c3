import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'

/** The password beside a signature, where the last proof is older than five minutes. It arrives as `confirmPassword`. */
export function ConfirmField(props: { readonly hint?: string }) {
  const words = useTranslations('auth.confirm')
  return (
    <TextField
      name="confirmPassword"
      type="password"
      autoComplete="current-password"
      label={words('label')}
      hint={props.hint ?? words('hint')}
    />
  )
}
