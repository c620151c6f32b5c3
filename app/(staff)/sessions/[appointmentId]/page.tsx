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
import { halfTypedKeyOf } from '@/lib/sessions/half-typed-key'
import { letterboxFor } from '@/lib/sessions/letterbox-for'
import { sessionScreen } from '@/lib/sessions/queries'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.page'))('tab') }
}

export default async function SessionPage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const { appointmentId } = await params
  const { screen, wish, key } = await read(viewer, async (o) => {
    const found = await sessionScreen(o, appointmentId)
    const wished = found && (await comfortWishAt(o, appointmentId))
    return { screen: found, wish: wished, key: found && (await halfTypedKeyOf(o, found.person.id)) }
  })
  if (!screen) notFound()
  const box = letterboxFor(viewer)
  return (
    <Recorder box={box} typed={{ owner: `${box.writer} ${appointmentId}`, key }} by="staff">
      <SessionHeader screen={screen} />
      <WishLine wish={wish} />
      <WatchInWords screen={screen}>
        <ClockBar clocks={screen.clocks} now={screen.now} />
      </WatchInWords>
      <SessionParts screen={screen} />
    </Recorder>
  )
}
