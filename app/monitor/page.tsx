import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { NextLook } from '@/components/monitor/next-look'
import { SessionScreen } from '@/components/monitor/session-screen'
import { WorksOffline } from '@/components/monitor/works-offline'
import { Recorder } from '@/components/sessions/recorder'
import { MonitorShell } from '@/components/shell/monitor-shell'
import { requireMonitor } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { gateForMonitor } from '@/lib/preparation/gate-for-monitor'
import { monitorScreenOf } from '@/lib/preparation/monitor-screen'
import { letterboxFor } from '@/lib/sessions/letterbox-for'
import { lookTimer } from '@/lib/sessions/looks'
import { monitorReadings } from '@/lib/sessions/monitor-reading'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.open'))('title') }
}

export default async function MonitorPage() {
  const viewer = await requireMonitor()
  const { screen, readings, now } = await read(viewer, async (o) => ({
    screen: await monitorScreenOf(o),
    readings: await monitorReadings(o),
    now: o.now,
  }))
  if (!screen) notFound()
  const gate = screen.phase === 'before' ? await gateForMonitor(viewer) : null
  const words = await getTranslations('preparation.page.look')
  const { phase, dosedAt, looks } = screen
  const lastLook = looks.at(-1)?.lookedAt ?? dosedAt
  const status =
    phase === 'looking' && lastLook ? (
      <NextLook
        key={now.getTime()}
        dueAt={lookTimer(lastLook, now).dueAt.getTime()}
        serverNow={now.getTime()}
        words={{ next: String(words.raw('next')), due: words('due'), late: words('late') }}
      />
    ) : phase === 'before' ? (
      words('status')
    ) : (
      words('statusEnded')
    )
  return (
    <MonitorShell status={status}>
      <Recorder box={letterboxFor(viewer)} by="monitor">
        <WorksOffline on={phase !== 'over'} />
        <SessionScreen screen={screen} readings={readings} gate={gate} />
      </Recorder>
    </MonitorShell>
  )
}
