import { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TimeField } from '@/components/ui/time-field'
import type { ChecklistAnswers } from '@/lib/preparation/checklist'

type StoredEvent = ChecklistAnswers['last_solids']

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly stored: StoredEvent | undefined
  readonly zoneLabel: string
  /** The local date of the session, where nothing else was said. */
  readonly date: string
  /** How "I did not" reads for this question. */
  readonly none?: string
}

const dated =
  'hidden group-has-[option[value=exact]:checked]/event:block group-has-[option[value=approx]:checked]/event:block group-has-[option[value^=date]:checked]/event:block'
const timed =
  'hidden group-has-[option[value=exact]:checked]/event:block group-has-[option[value=approx]:checked]/event:block'
const about = 'hidden group-has-[option[value=approx]:checked]/event:block'

/** When something last happened, as exactly as somebody can say it: only the parts that they can say are asked for. */
export function EventField({ name, label, hint, stored, zoneLabel, date, none }: Props) {
  const words = useTranslations('preparation')
  const [storedDate, storedTime] = stored?.local?.split('T') ?? [stored?.date ?? undefined]
  return (
    <div className="group/event flow-3">
      <SelectField
        name={`${name}.precision`}
        label={label}
        {...(hint ? { hint } : {})}
        placeholder={words('page.checklist.choose')}
        {...(stored ? { defaultValue: stored.precision } : {})}
        options={[
          { value: 'exact', label: words('precision.exact') },
          { value: 'approx', label: words('precision.approx') },
          { value: 'date_only', label: words('precision.date_only') },
          { value: 'none', label: none ?? words('precision.none') },
          { value: 'unknown', label: words('precision.unknown') },
        ]}
      />
      <div className="flex flex-wrap gap-4 empty:hidden">
        <div className={dated}>
          <DateField
            name={`${name}.date`}
            label={words('page.checklist.day')}
            defaultValue={storedDate ?? date}
          />
        </div>
        <div className={timed}>
          <TimeField
            name={`${name}.time`}
            label={words('page.checklist.time')}
            zone={zoneLabel}
            {...(storedTime ? { defaultValue: storedTime.slice(0, 5) } : {})}
          />
        </div>
        <div className={about}>
          <SelectField
            name={`${name}.plusMinus`}
            label={words('page.checklist.about')}
            width="medium"
            defaultValue={String(stored?.plus_minus_min ?? 30)}
            options={[15, 30, 60, 120].map((minutes) => ({
              value: String(minutes),
              label: words('page.checklist.aboutMinutes', { minutes }),
            }))}
          />
        </div>
      </div>
    </div>
  )
}
