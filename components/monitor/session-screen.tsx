import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Disclosure } from '@/components/ui/disclosure'
import { WithPhones } from '@/components/ui/with-phones'
import type { MonitorScreen } from '@/lib/preparation/monitor-screen'
import type { MonitorReadings } from '@/lib/sessions/monitor-reading'
import { WishCard } from '@/components/preparation/wish-card'
import type { GateWord } from '@/lib/preparation/gate-for-monitor'
import { nextCard } from '@/lib/preparation/training-cards'
import { formatDayTime } from '@/lib/time/format'
import { AddressToRead } from './address-to-read'
import { AttestForm } from './attest-form'
import { GateWordForMonitor } from './gate-word'
import { MonitorGuide } from './guide'
import type { HelpCard } from './help-card'
import { useHelpCard } from './help-card-of'
import { HelpLists } from './help-lists'
import { KeepsHelp } from './keeps-help'
import { LookButtons } from './look-buttons'
import { ReadingCard } from './reading-card'
import { RefreshNowAndThen } from './refresh-now-and-then'
import { SentLooks } from './sent-looks'
import { SinceMedicine } from './since-medicine'
import { Training } from './training'

type Props = {
  readonly writer: string
  readonly now: Date
  readonly screen: MonitorScreen
  readonly readings: MonitorReadings
  /** The gate's word; null before the day's checklist opens. */
  readonly gate: GateWord | null
}

/** The sitter's one page: the guide first, then the looks, then nothing but what they sent. */
export function SessionScreen(props: Props) {
  const { screen, writer, now, readings } = props
  const card = useHelpCard(screen, readings)
  return (
    <>
      <KeepsHelp writer={writer} card={card} forMs={screen.keptForMs} serverNow={now.getTime()} />
      <Phase {...props} card={card} />
    </>
  )
}

type PhaseProps = Props & { readonly card: HelpCard }

function Phase(props: PhaseProps) {
  const { screen, gate, card } = props
  const words = useTranslations('preparation.page.look')
  const client = screen.clientName
  if (screen.cancelled)
    return (
      <Banner tone="info" title={words('cancelledTitle')}>
        {words('cancelled')}
      </Banner>
    )
  if (screen.phase === 'over')
    return (
      <Ended title={words('overTitle')} body={words('over')}>
        <SentLooks looks={screen.looks} zone={screen.zone} />
      </Ended>
    )
  if (screen.phase === 'ended')
    return (
      <Ended title={words('endedTitle')} body={words('ended', { client })}>
        <RefreshNowAndThen seconds={60} />
        <SentLooks looks={screen.looks} zone={screen.zone} />
      </Ended>
    )
  if (screen.phase === 'looking') return <Looking {...props} />
  const trained = nextCard(screen.confirmed) === null
  return (
    <div className="flow-6">
      <div className="flow">
        <h1 className="text-2xl">{words('title', { client })}</h1>
        <p className="text-ink-soft">
          {words('when', { time: formatDayTime(screen.medicineAt, screen.zone) })}
        </p>
        {screen.attestedAt ? (
          <Banner
            tone="success"
            title={words('attestedAt', { time: formatDayTime(screen.attestedAt, screen.zone) })}
          >
            {words('waiting')}
          </Banner>
        ) : (
          <p>{words('lead')}</p>
        )}
      </div>
      {screen.attestedAt && gate ? <GateWordForMonitor gate={gate} zone={screen.zone} /> : null}
      {trained ? <AddressToRead address={card.address} /> : null}
      <Training screen={screen} />
      {trained ? <WishCard wish={screen.wish} client={client} /> : null}
      {screen.attestedAt ? <MonitorGuide screen={screen} /> : null}
      {screen.attestedAt ? (
        <RefreshNowAndThen seconds={20} />
      ) : trained ? (
        <AttestForm phone={screen.clinicPhone} />
      ) : (
        <p className="text-ink-soft">
          <WithPhones
            text={words('cannot', { phone: screen.clinicPhone })}
            phones={[screen.clinicPhone]}
          />
        </p>
      )}
    </div>
  )
}

function Looking({ screen, readings, card, now }: PhaseProps) {
  const words = useTranslations('preparation.page.look')
  const client = screen.clientName
  return (
    <div className="flow-6">
      <LookButtons clinicPhone={screen.emergencyPhone} words={card.look}>
        <p className="text-xl font-bold">{card.address.text}</p>
      </LookButtons>
      {card.medicine ? (
        <SinceMedicine at={card.medicine.at} now={now.getTime()} words={card.medicine.since} />
      ) : null}
      <ReadingCard readings={readings} zone={screen.zone} clinicPhone={screen.emergencyPhone} />
      <AddressToRead address={card.address} />
      <HelpLists card={card} />
      <WishCard wish={screen.wish} client={client} />
      <section className="flow">
        <h2 className="text-lg">{words('history')}</h2>
        <SentLooks looks={screen.looks} zone={screen.zone} />
      </section>
      <Disclosure summary={words('guide')}>
        <MonitorGuide screen={screen} />
      </Disclosure>
    </div>
  )
}

function Ended(props: {
  readonly title: string
  readonly body: string
  readonly children: ReactNode
}) {
  return (
    <div className="flow-6">
      <div className="flow">
        <h1 className="text-2xl">{props.title}</h1>
        <p>{props.body}</p>
      </div>
      {props.children}
    </div>
  )
}
