import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WishLine } from '@/components/preparation/wish-card'
import { ClockBar } from '@/components/sessions/clock-bar'
import { Recorder } from '@/components/sessions/recorder'
import { SessionHeader } from '@/components/sessions/session-header'
import { SessionParts } from '@/components/sessions/session-parts'
import { WatchInWords } from '@/components/sessions/watch-in-words'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { comfortWishAt } from '@/lib/preparation/comfort-wish'
import { letterboxFor } from '@/lib/sessions/letterbox-for'
import { sessionScreen } from '@/lib/sessions/queries'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.page'))('tab') }
}

export default async function SessionPage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const { appointmentId } = await params
  const { screen, wish } = await read(viewer, async (o) => {
    const found = await sessionScreen(o, appointmentId)
    return { screen: found, wish: found && (await comfortWishAt(o, appointmentId)) }
  })
  if (!screen) notFound()
  return (
    <Recorder box={letterboxFor(viewer)} by="staff">
      <SessionHeader screen={screen} />
      <WatchInWords screen={screen} />
      <WishLine wish={wish} />
      <ClockBar clocks={screen.clocks} now={screen.now} />
      <SessionParts screen={screen} />
    </Recorder>
  )
}
