import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CastTable } from '@/components/demo/cast-table'
import { ClockControls } from '@/components/demo/clock-controls'
import { Mailbox } from '@/components/demo/mailbox'
import { PageHeader } from '@/components/shell/page-header'
import { Card } from '@/components/ui/card'
import { enterAction, moveClockAction, moveClockExactlyAction } from '@/lib/demo/actions'
import { demoBanner } from '@/lib/demo/banner'
import { keptCast } from '@/lib/demo/cast-file'
import { demonstrationZone } from '@/lib/demo/clinics'
import { clockTargets } from '@/lib/demo/clock-targets'
import { localMailbox } from '@/lib/demo/mailbox'
import { onlyInDemonstration } from '@/lib/demo/mode'
import { demoCode } from '@/lib/demo/code'
import { DEMO_PASSWORD, DEMO_SECRET } from '@/lib/demo/secrets'

export async function generateMetadata(): Promise<Metadata> {
  onlyInDemonstration()
  return { title: (await getTranslations('demo'))('title') }
}

export default async function DemonstrationPage() {
  onlyInDemonstration()
  const words = await getTranslations('demo')
  const [targets, letters] = await Promise.all([clockTargets(), localMailbox()])
  const zone = await demonstrationZone()
  const clock = await demoBanner(zone)
  const known = { password: DEMO_PASSWORD, secret: DEMO_SECRET, code: demoCode() }
  return (
    <div className="flow-8">
      <PageHeader title={words('title')} lead={words('lead')} />
      <Card title={words('clock.title')}>
        <p>{words('clock.lead')}</p>
        {clock ? (
          <p role="status" className="font-semibold">
            {words('clockNow', { time: clock.time })}
          </p>
        ) : null}
        <ClockControls
          targets={targets}
          zone={zone}
          move={moveClockAction}
          moveExactly={moveClockExactlyAction}
        />
      </Card>
      <Card title={words('cast.title')}>
        <p>{words('cast.signing', known)}</p>
        <CastTable people={keptCast()} enter={enterAction} />
      </Card>
      <Card title={words('mail.title')}>
        <p>{words('mail.lead')}</p>
        <Mailbox letters={letters} />
      </Card>
    </div>
  )
}
