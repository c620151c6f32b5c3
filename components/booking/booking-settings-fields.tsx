import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { BOOKED_KINDS, type BookingSettings, NEEDED_PEOPLE } from '@/lib/booking/settings'

const COMMON = [
  'preparationLeadMin',
  'roomTurnoverMin',
  'gridMin',
  'noticeMin',
  'answerMin',
  'ownMoveMin',
] as const
const TIMES = ['durationMin', 'beforeMin', 'afterMin'] as const

/** What the clinic decides about each kind of appointment, a card a kind, and about all of them. */
export function BookingSettingsFields({ settings }: { readonly settings: BookingSettings }) {
  const words = useTranslations('booking.settings')
  return (
    <>
      <div className="grid gap-6 lg:grid-cols-2">
        {BOOKED_KINDS.map((kind) => (
          <Card key={kind} title={words(`kind.${kind}`)}>
            {TIMES.map((name) => (
              <NumberField
                key={name}
                name={`kinds.${kind}.${name}`}
                label={words(`field.${name}`)}
                unit={words('minutes')}
                defaultValue={String(settings.kinds[kind][name])}
              />
            ))}
            <SelectField
              name={`kinds.${kind}.people`}
              label={words('field.people')}
              defaultValue={settings.kinds[kind].people}
              options={NEEDED_PEOPLE.filter(
                (people) =>
                  !kind.startsWith('session') || people === 'clinician' || people === 'both',
              ).map((people) => ({ value: people, label: words(`people.${people}`) }))}
            />
          </Card>
        ))}
      </div>
      <Card title={words('all')}>
        {COMMON.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={words(`field.${name}`)}
            hint={words(`hint.${name}`)}
            unit={words('minutes')}
            defaultValue={String(settings[name])}
          />
        ))}
      </Card>
    </>
  )
}
