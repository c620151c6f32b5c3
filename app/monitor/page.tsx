import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { MonitorStatus } from '@/components/monitor/monitor-status'
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
  const { phase, dosedAt, looks } = screen
  const box = letterboxFor(viewer)
  const lastLook = looks.at(-1)?.lookedAt ?? dosedAt
  const dueAt = phase === 'looking' && lastLook ? lookTimer(lastLook, now).dueAt : null
  return (
    <MonitorShell status={<MonitorStatus screen={screen} dueAt={dueAt} now={now} />}>
      <Recorder box={box} typed={{ owner: box.writer, key: null }} by="monitor">
        <WorksOffline on={phase !== 'over'} />
        <SessionScreen
          writer={box.writer}
          now={now}
          screen={screen}
          readings={readings}
          gate={gate}
        />
      </Recorder>
    </MonitorShell>
  )
}
