import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { globalEvents } from '@/lib/screening/events'
import type { OpenEvent } from '@/lib/screening/invalidating'
import { tellEventAction } from '@/lib/screening/staff-actions'
import { formatDate, formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

/** What happened since the last decision, for those who judge: what, from where, who told it, in which words. */
export function HappenedSince(props: {
  readonly events: readonly OpenEvent[]
  readonly zone: string
  readonly say: Say
}) {
  const { events, zone, say } = props
  if (events.length === 0) return null
  return (
    <Banner tone="caution" title={say('page.happened.openTitle', { count: events.length })}>
      <ul className="flow-2">
        {events.map((each) => (
          <li key={each.id}>
            {say('page.happened.line', {
              event: say(`event.${each.event}`),
              source: say(`eventSource.${each.sourceKind}`),
              name: each.toldBy,
              date: formatDayTime(each.toldAt, zone),
            })}
            {each.happenedOn
              ? ` ${say('page.happened.onDay', { date: formatDate(each.happenedOn) })}`
              : null}
            {each.words ? <p className="text-ink-soft">{each.words}</p> : null}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** A colleague says that something happened: the clearance goes back at once, and a clinician is asked. */
export function TellEvent(props: {
  readonly clientId: string
  readonly today: string
  readonly say: Say
}) {
  const { clientId, today, say } = props
  return (
    <Card>
      <Disclosure summary={say('page.happened.title')}>
        <p>{say('page.happened.lead')}</p>
        <ActionForm
          action={tellEventAction}
          hidden={{ clientId }}
          submitLabel={say('page.happened.submit')}
          submitLook="stop"
        >
          <SelectField
            name="event"
            label={say('page.happened.event')}
            placeholder=""
            options={globalEvents.map((value) => ({ value, label: say(`event.${value}`) }))}
          />
          <DateField name="happenedOn" label={say('page.happened.on')} max={today} />
          <TextArea
            name="words"
            label={say('page.happened.words')}
            hint={say('page.happened.wordsHint')}
          />
          <Checkbox name="confirmed" label={say('page.happened.confirm')} />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
