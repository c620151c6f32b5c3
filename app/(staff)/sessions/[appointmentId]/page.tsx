import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ClockBar } from '@/components/sessions/clock-bar'
import { Recorder } from '@/components/sessions/recorder'
import { SessionParts } from '@/components/sessions/session-parts'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { sessionScreen } from '@/lib/sessions/queries'
import { formatDayTime, formatTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export default async function SessionPage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const { appointmentId } = await params
  const screen = await read(viewer, (o) => sessionScreen(o, appointmentId))
  if (!screen) notFound()
  const words = await getTranslations('sessions')
  const { appointment, zone } = screen
  return (
    <Recorder>
      <PageHeader
        back={{ href: '/calendar', label: words('page.back') }}
        above={words('page.above', {
          setting: words(`setting.${screen.setting}`),
          route: words(`route.${screen.route}`),
        })}
        title={words('page.title', { name: screen.person.preferredName })}
        lead={words('page.lead', {
          when: formatDayTime(appointment.startsAt, zone),
          time: formatTime(appointment.medicineAt, zone),
        })}
      />
      <ClockBar clocks={screen.clocks} now={screen.now} />
      <SessionParts screen={screen} />
    </Recorder>
  )
}
