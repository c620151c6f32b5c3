import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackWhenReachable } from '@/components/monitor/back-when-reachable'
import { NextLookAlone } from '@/components/monitor/next-look-alone'
import { StandInInWords } from '@/components/monitor/stand-in-in-words'
import { Recorder } from '@/components/sessions/recorder'
import { MonitorShell } from '@/components/shell/monitor-shell'
import { requireMonitor } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { emergencyPhoneOf } from '@/lib/preparation/monitor-screen'
import { letterboxFor } from '@/lib/sessions/letterbox-for'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.open'))('title') }
}

/** Kept on the monitor's phone and shown where there is no network: as it comes from here, nothing on it is about anybody. */
export default async function MonitorOfflinePage() {
  const viewer = await requireMonitor()
  const emergencyPhone = await read(viewer, emergencyPhoneOf)
  const words = await getTranslations('preparation.page.look')
  const box = letterboxFor(viewer)
  return (
    <MonitorShell
      status={
        <NextLookAlone
          every={words('alone.every')}
          words={{ next: String(words.raw('next')), due: words('due'), late: words('alone.late') }}
        />
      }
    >
      <Recorder box={box} typed={{ owner: box.writer, key: null }} by="monitor">
        <StandInInWords writer={box.writer} emergencyPhone={emergencyPhone} />
      </Recorder>
      <BackWhenReachable writer={box.writer} />
    </MonitorShell>
  )
}
