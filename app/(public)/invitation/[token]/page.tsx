import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceptForm } from '@/components/invitations/accept-form'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { openInvitation } from '@/lib/invitations/accept'

type Props = { readonly params: Promise<{ readonly token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.accept'))('title'), robots: { index: false } }
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const words = await getTranslations('people.accept')
  const invitation = await openInvitation(token)
  if (!invitation)
    return (
      <div className="mx-auto flow max-w-xl">
        <PageHeader title={words('over.title')} lead={words('over.detail')} />
        <LinkButton href="/sign-in">{words('over.signIn')}</LinkButton>
      </div>
    )
  const staff = invitation.role !== 'client'
  return (
    <div className="mx-auto flow-6 max-w-xl">
      <PageHeader
        title={words('welcome', { name: invitation.name })}
        lead={words(staff ? 'leadStaff' : 'leadClient', { clinic: invitation.clinicName })}
      />
      <AcceptForm token={token} invitation={invitation} />
    </div>
  )
}
