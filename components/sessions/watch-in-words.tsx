import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { alarmWords } from '@/components/board/alarm-words'
import { ladderBegunIn } from '@/lib/sessions/ladder'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { SessionWatch } from './session-watch'
import { StaysInSight } from './stays-in-sight'
import { WhoseLine } from './whose-line'

const OVER = new Set([
  'DRAFT',
  'SCHEDULED',
  'POST_OPEN',
  'CLOSED',
  'CANCELLED',
  'NO_SHOW',
  'RESCHEDULED',
])

type Props = {
  readonly screen: SessionScreen
  /** What stays in sight with the alarms. */
  readonly children: ReactNode
}

/** The live part of the screen, for as long as somebody is there. */
export function WatchInWords({ screen, children }: Props) {
  const words = useTranslations('sessions.page.watch')
  const board = useTranslations('overview.board')
  const sessions = useTranslations('sessions')
  const alerts = useTranslations('alerts')
  if (OVER.has(screen.state))
    return (
      <StaysInSight>
        <WhoseLine screen={screen} />
        {children}
      </StaysInSight>
    )
  return (
    <SessionWatch
      appointmentId={screen.appointment.id}
      zone={screen.zone}
      words={{
        alarms: alarmWords(sessions, alerts),
        taken: board('taken'),
        title: words('title'),
        more: String(words.raw('more')),
        answer: words('answer'),
        steps: ladderBegunIn(screen) ? sessions('page.help.steps') : null,
        notLive: words('notLive'),
        notLiveDetail: words('notLiveDetail'),
        gone: words('gone'),
        goneDetail: words('goneDetail'),
        lock: words('lock'),
      }}
      whose={<WhoseLine screen={screen} />}
    >
      {children}
    </SessionWatch>
  )
}
