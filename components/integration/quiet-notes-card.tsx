import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { quietNotesAction } from '@/lib/integration/plan-parts-actions'
import { EARLIEST_HOUR, LATEST_HOUR, type QuietNotes } from '@/lib/integration/quiet-note'
import { formatTimeWithoutZone } from '@/lib/time/format'

const HOURS = Array.from({ length: LATEST_HOUR - EARLIEST_HOUR + 1 }, (_, at) => EARLIEST_HOUR + at)

/** The switch for quiet notes, and the hours in which one may come. Off until somebody wishes for them. */
export function QuietNotesCard({ notes }: { readonly notes: QuietNotes }) {
  const words = useTranslations('integration')
  const hour = (value: number) =>
    formatTimeWithoutZone(new Date(Date.UTC(2026, 0, 1, value)), 'UTC')
  const options = HOURS.map((value) => ({ value: String(value), label: hour(value) }))
  return (
    <div className="no-print">
      <Card title={words('quietNote.title')}>
        <p>
          {notes.switchedOn
            ? words('quietNote.isOn', { from: hour(notes.fromHour), until: hour(notes.untilHour) })
            : words('quietNote.isOff')}
        </p>
        <Disclosure summary={words('quietNote.change')}>
          <p className="text-ink-soft">{words('quietNote.lead')}</p>
          <ActionForm action={quietNotesAction} submitLabel={words('quietNote.save')}>
            <Radios
              name="switchedOn"
              label={words('quietNote.wish')}
              defaultValue={notes.switchedOn ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: words('nudge.on') },
                { value: 'no', label: words('nudge.off') },
              ]}
            />
            <SelectField
              name="fromHour"
              label={words('quietNote.from')}
              options={options}
              defaultValue={String(notes.fromHour)}
              width="medium"
            />
            <SelectField
              name="untilHour"
              label={words('quietNote.until')}
              options={options}
              defaultValue={String(notes.untilHour)}
              width="medium"
            />
          </ActionForm>
        </Disclosure>
      </Card>
    </div>
  )
}
