import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FirstAdministratorForm } from '@/components/invitations/first-administrator-form'
import { PageHeader } from '@/components/shell/page-header'
import { firstAdministratorDoor } from '@/lib/invitations/first-administrator'

type Props = { readonly params: Promise<{ readonly token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.first'))('title'), robots: { index: false } }
}

export default async function FirstAdministratorPage({ params }: Props) {
  const { token } = await params
  const door = await firstAdministratorDoor(token)
  if (!door) notFound()
  const words = await getTranslations('people.first')
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={words('title')} lead={words('lead')} />
      <FirstAdministratorForm token={token} clinicName={door.clinic?.name ?? null} />
    </div>
  )
}
