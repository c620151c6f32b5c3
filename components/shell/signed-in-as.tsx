import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'

export type Person = { readonly name: string; readonly role: string }

type Props = Person & {
  /** The sign-out form. */
  readonly signOut?: ReactNode
}

/** Who is at the screen and in which role: on a shared machine this is a safety matter. */
export function SignedInAs({ name, role, signOut }: Props) {
  const words = useTranslations('shell')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Avatar name={name} />
      <p className="min-w-0 grow text-sm leading-snug">
        <span className="sr-only">{words('signedIn')}</span>
        <span className="block truncate font-semibold">{name}</span>
        <span className="block text-ink-soft">{role}</span>
      </p>
      {signOut}
    </div>
  )
}
