import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HelpAtOnce } from '@/components/aftercare/help-at-once'
import { CheckInNotice } from '@/components/overview/check-in-notice'
import { ComingCard } from '@/components/overview/coming-card'
import { ConsentsCard } from '@/components/overview/consents-card'
import { HelpCard } from '@/components/overview/help-card'
import { MeasuresNotice } from '@/components/overview/measures-notice'
import { MoreLinks } from '@/components/overview/more-links'
import { NextCard } from '@/components/overview/next-card'
import { LookNotice } from '@/components/overview/look-notice'
import { ReplyNotice } from '@/components/overview/reply-notice'
import { TasksCard } from '@/components/screening/tasks-card'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { clientHomeOf } from '@/lib/overview/client-home'

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.home'))('next') }
}

export default async function ClientHomePage(props: Props) {
  const viewer = await requireViewer('client')
  const { done } = await props.searchParams
  const home = await read(viewer, clientHomeOf)
  const words = await getTranslations('overview.home')
  return (
    <>
      <PageHeader title={words('title', { name: viewer.name })} above={words('next')} />
      <div className="flow-6">
        {done === 'booked' ? <Flash title={words('booked')} /> : null}
        {home.help ? <HelpAtOnce help={home.help} phone={viewer.clinic.emergencyPhone} /> : null}
        <NextCard next={home.next} viewer={viewer} />
        <LookNotice look={home.look} zone={viewer.timeZone} />
        <ConsentsCard waiting={home.consents} />
        <TasksCard tasks={home.tasks} />
        <CheckInNotice checkIn={home.checkIn} zone={viewer.timeZone} />
        <MeasuresNotice waiting={home.measures} zone={viewer.timeZone} />
        <ReplyNotice reply={home.reply} zone={viewer.timeZone} />
        <ComingCard coming={home.coming} zone={viewer.timeZone} />
        <MoreLinks home={home} />
        <HelpCard clinic={viewer.clinic} />
      </div>
    </>
  )
}
