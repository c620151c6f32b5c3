import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangePassword } from '@/components/auth/change-password'
import { MySignIns } from '@/components/auth/my-sign-ins'
import { OwnFacts } from '@/components/auth/own-facts'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { mySignIns } from '@/lib/auth/own-account'
import { placesOf } from '@/lib/auth/account'
import { requireSignedIn } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.account'))('title') }
}

export default async function AccountPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireSignedIn()
  const words = await getTranslations('auth.account')
  const done = await searchParam(props.searchParams, 'done')
  const [signIns, places] = await Promise.all([mySignIns(viewer), placesOf(viewer.personId)])
  const zone = viewer.kind === 'client' ? viewer.timeZone : viewer.clinic.timeZone
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} />
      {done === 'password' || done === 'ended' ? <Flash title={words(`done.${done}`)} /> : null}
      <OwnFacts viewer={viewer} clinics={places.map((place) => place.clinicName)} />
      <ChangePassword />
      <MySignIns signIns={signIns} zone={zone} />
    </div>
  )
}
