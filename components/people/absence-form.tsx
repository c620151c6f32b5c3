import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TimeField } from '@/components/ui/time-field'
import { planAbsenceAction } from '@/lib/people/absence-actions'

type Props = {
  readonly covers: readonly { readonly id: string; readonly name: string }[]
  readonly zone: string
}

/** Plans an absence and who stands in. */
export function AbsenceForm({ covers, zone }: Props) {
  const words = useTranslations('people.away')
  const shift = useTranslations('people.duties')
  if (covers.length === 0)
    return (
      <Card title={words('plan')}>
        <p>{words('nobody')}</p>
      </Card>
    )
  return (
    <Card title={words('plan')}>
      <p className="text-ink-soft">{words('zone', { zone: zone.replace(/_/g, ' ') })}</p>
      <ActionForm action={planAbsenceAction} submitLabel={words('submit')}>
        <SelectField
          name="coverId"
          label={words('cover')}
          placeholder={shift('choose')}
          options={covers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="flex flex-wrap gap-4">
          <DateField name="startsOn" label={shift('startsOn')} />
          <TimeField name="startsAt" label={shift('startsAt')} defaultValue="08:00" />
        </div>
        <div className="flex flex-wrap gap-4">
          <DateField name="endsOn" label={shift('endsOn')} />
          <TimeField name="endsAt" label={shift('endsAt')} defaultValue="18:00" />
        </div>
      </ActionForm>
    </Card>
  )
}
