import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { WindowLine } from '@/components/ui/window-line'
import { WithPhones } from '@/components/ui/with-phones'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { NextStep } from '@/lib/overview/next-step'
import { formatDay, formatDayTime, formatTime } from '@/lib/time/format'

type Props = { readonly next: NextStep; readonly viewer: ClientViewer }

/** The one main thing of the page, with one door to it. */
export function NextCard({ next, viewer }: Props) {
  const words = useTranslations('overview.home')
  const zone = viewer.timeZone
  switch (next.kind) {
    case 'screening':
      return (
        <Shown
          title={words('screening.title')}
          text={
            next.begun
              ? words('screening.goOn', { open: next.open ?? 0 })
              : words('screening.begin')
          }
          href="/my/screening"
          door={words(next.begun ? 'screening.doGoOn' : 'screening.doBegin')}
        />
      )
    case 'wait':
      return (
        <Shown
          title={words('wait.title')}
          text={words('wait.text', { at: formatDayTime(next.since, zone) })}
          href="/my/screening/outcome"
          door={words('wait.do')}
        />
      )
    case 'letter':
      return (
        <Shown
          title={words('letter.title')}
          text={words(`letter.${next.outcome}`)}
          href="/my/screening/outcome"
          door={words('letter.do')}
        />
      )
    case 'await_booking':
      return (
        <Shown
          title={words('await_booking.title')}
          text={words('await_booking.text', {
            until: formatDay(next.until, zone),
            phone: viewer.clinic.phone,
          })}
          phone={viewer.clinic.phone}
          href="/my/screening/outcome"
          door={words('await_booking.do')}
        />
      )
    case 'clearance_over':
      return (
        <Shown
          title={words('clearance_over.title')}
          text={words('clearance_over.text')}
          href="/my/screening/outcome"
          door={words('clearance_over.do')}
        />
      )
    case 'what_changed':
      return (
        <Shown
          title={words('what_changed.waits')}
          text={
            next.dueAt
              ? words('what_changed.due', {
                  open: next.open,
                  at: formatDayTime(next.dueAt, zone),
                })
              : words('what_changed.text', { open: next.open })
          }
          href="/my/screening/changes"
          door={words('what_changed.do')}
        />
      )
    case 'prepare':
      return (
        <Shown
          title={words('prepare.title')}
          text={words('prepare.text', { at: formatDayTime(next.at, zone) })}
          href={`/my/session/${next.appointmentId}`}
          door={words('prepare.do')}
        />
      )
    case 'session_today':
      return (
        <Shown
          title={words('session_today.title')}
          text={words('session_today.text', { at: formatTime(next.at, zone) })}
          href={`/my/session/${next.appointmentId}`}
          door={words('session_today.do')}
        />
      )
    case 'session_held':
      return (
        <Shown
          title={words('session_held.title')}
          text={words('session_held.text')}
          href={`/my/session/${next.appointmentId}`}
          door={words('session_held.do')}
        />
      )
    case 'after_session':
      return (
        <Shown
          title={words('after_session.title')}
          text={words('after_session.text')}
          href="/my/aftercare"
          door={words('after_session.do')}
        />
      )
    case 'tell_of_sleep':
      return (
        <Shown
          title={words('tell_of_sleep.title')}
          text={words('tell_of_sleep.text')}
          href="/my/aftercare#sleep"
          door={words('tell_of_sleep.do')}
        />
      )
    case 'window':
      return <WindowShown day={next.day} />
  }
}

function WindowShown({ day }: { readonly day: number }) {
  const words = useTranslations('overview.home.window')
  const line = useTranslations('aftercare.page')
  return (
    <Shown
      title={words('title', { day })}
      text={words('text')}
      href="/my/aftercare"
      door={words('do')}
      beside={
        <LinkButton href="/my/journal" look="secondary" size="large">
          {words('journal')}
        </LinkButton>
      }
    >
      <WindowLine
        label={line('window', { day })}
        day={day}
        startLabel={line('windowStart')}
        endLabel={line('windowEnd')}
      />
    </Shown>
  )
}

function Shown(props: {
  readonly title: string
  readonly text: string
  /** A number in the text that can be tapped. */
  readonly phone?: string
  readonly href: string
  readonly door: string
  readonly beside?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <Card title={<span className="text-2xl">{props.title}</span>}>
      <p className="measure text-lg text-pretty">
        <WithPhones text={props.text} phones={props.phone ? [props.phone] : []} />
      </p>
      {props.children}
      <div className="flex flex-wrap gap-3 pt-2">
        <LinkButton href={props.href} size="large">
          {props.door}
        </LinkButton>
        {props.beside}
      </div>
    </Card>
  )
}
