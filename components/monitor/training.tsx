import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { WithPhones } from '@/components/ui/with-phones'
import { trainAction } from '@/lib/preparation/monitor-actions'
import type { MonitorScreen } from '@/lib/preparation/monitor-screen'
import {
  FIRST_CALLS,
  nextCard,
  TRAINING_CARDS,
  type TrainingCard,
} from '@/lib/preparation/training-cards'

type Props = { readonly screen: MonitorScreen }

/** The three minutes: one short card at a time, each with one large press; what was read stays at hand below. */
export function Training({ screen }: Props) {
  const words = useTranslations('preparation.page.train')
  const card = nextCard(screen.confirmed)
  if (!card) return <ReadCards screen={screen} summary={words('read')} />
  const step = TRAINING_CARDS.indexOf(card) + 1
  return (
    <div className="flow-6">
      <section className="rounded-lg border-2 border-accent bg-surface p-5 flow-4">
        <p className="text-sm font-semibold text-ink-soft">
          {words('step', { step, all: TRAINING_CARDS.length })}
        </p>
        <CardText card={card} screen={screen} />
        <ActionForm key={card} action={trainAction} hidden={{ card }}>
          {card === 'emergency' ? (
            <Radios
              name="first"
              label={words('first', { client: screen.clientName })}
              options={FIRST_CALLS.map((value) => ({ value, label: words(`firstCall.${value}`) }))}
            />
          ) : null}
          <SubmitButton size="large" wide>
            {words(card === 'emergency' ? 'answer' : 'understood')}
          </SubmitButton>
        </ActionForm>
      </section>
      {screen.confirmed.length > 0 ? <ReadCards screen={screen} summary={words('soFar')} /> : null}
    </div>
  )
}

function ReadCards({ screen, summary }: Props & { readonly summary: string }) {
  return (
    <Disclosure summary={summary}>
      {screen.confirmed.map((card) => (
        <CardText key={card} card={card} screen={screen} />
      ))}
    </Disclosure>
  )
}

const LINES = ['one', 'two', 'three'] as const

function CardText({ card, screen }: Props & { readonly card: TrainingCard }) {
  const words = useTranslations('preparation.page.train.card')
  const facts = {
    client: screen.clientName,
    phone: screen.emergencyPhone,
    address: screen.address ?? words('noAddress'),
  }
  return (
    <div className="flow-2 break-inside-avoid">
      <h2 className="text-xl">{words(`${card}.title`, facts)}</h2>
      <ul className="list-disc ps-5 text-lg flow-1.5">
        {LINES.map((line) => (
          <li key={line}>
            <WithPhones text={words(`${card}.${line}`, facts)} phones={[screen.emergencyPhone]} />
          </li>
        ))}
      </ul>
    </div>
  )
}
