import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { Preparation } from '@/lib/preparation/queries'
import { localDate } from '@/lib/time/zone'
import { GateWord } from './gate-word'
import { LeftToDo } from './left-to-do'
import { WayToSession } from './way-to-session'

type Props = { readonly preparation: Preparation; readonly now: Date }

const OVER = ['fulfilled', 'cancelled', 'noshow']

/** Where the client stands, what is left to do, and the way there in clock time. */
export function SessionOverview({ preparation, now }: Props) {
  const words = useTranslations('preparation.page.session')
  const { appointment, gate, checklist } = preparation
  if (OVER.includes(appointment.status))
    return (
      <Banner
        tone="info"
        title={words('overTitle')}
        actions={<LinkButton href="/my">{words('home')}</LinkButton>}
      >
        {words('over')}
      </Banner>
    )
  return (
    <div className="flow-8">
      <GateWord
        gate={gate}
        onTheDay={localDate(now, gate.zone) >= localDate(gate.plannedStartAt, gate.zone)}
        checklist={{ state: checklist.state, opensAt: checklist.day.opensAt }}
      />
      <Card title={words('left')}>
        <LeftToDo preparation={preparation} />
      </Card>
      <Card title={words('way')}>
        <WayToSession preparation={preparation} now={now} />
        <p className="text-sm text-ink-soft">{words('moves')}</p>
      </Card>
    </div>
  )
}
