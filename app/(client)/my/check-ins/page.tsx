import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckInList } from '@/components/aftercare/check-in-list'
import { HelpAtOnce } from '@/components/aftercare/help-at-once'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { checkInsOf, helpNow } from '@/lib/aftercare/check-in-page'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aftercare.checkInPage'))('title') }
}

export default async function CheckInsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer('client')
  const { checkIns, help } = await read(viewer, async (occasion) => {
    const standing = await checkInsOf(occasion, viewer.clientId, viewer.timeZone)
    return { checkIns: standing, help: helpNow(standing, occasion.now) }
  })
  const words = await getTranslations('aftercare.checkInPage')
  const sent = (await searchParam(props.searchParams, 'done')) === 'sent'
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="flow-6">
        {help ? <HelpAtOnce help={help} phone={viewer.clinic.emergencyPhone} /> : null}
        {sent ? <Flash title={words('sent')} /> : null}
        <CheckInList checkIns={checkIns} zone={viewer.timeZone} />
        <p className="text-ink-soft">{words('whoReads')}</p>
      </div>
    </>
  )
}
