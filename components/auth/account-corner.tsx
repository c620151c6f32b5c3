import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { SignOutForm } from './sign-out-form'

/** The way to one's own account and the way out, for the corner of each shell. */
export function AccountCorner() {
  const words = useTranslations('auth')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="text-sm">
        <TextLink href="/account">{words('account.link')}</TextLink>
      </span>
      <SignOutForm />
    </div>
  )
}
