import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { TimeField } from '@/components/ui/time-field'
import { planCircleAction } from '@/lib/circles/actions'
import { CIRCLE_FORMATS } from '@/lib/circles/model'

/** Plans a circle that this guide leads. */
export function CirclePlan({ zone }: { readonly zone: string }) {
  const words = useTranslations('circles')
  return (
    <Card title={words('page.plan')}>
      <p className="text-ink-soft">{words('page.zone', { zone: zone.replace(/_/g, ' ') })}</p>
      <ActionForm action={planCircleAction} submitLabel={words('page.submit')}>
        <TextField name="title" label={words('page.name')} maxLength={80} />
        <Radios
          name="format"
          label={words('page.formatAsk')}
          inline
          options={CIRCLE_FORMATS.map((value) => ({ value, label: words(`format.${value}`) }))}
        />
        <TextField
          name="place"
          label={words('page.placeAsk')}
          hint={words('page.placeHint')}
          maxLength={300}
          optional
        />
        <div className="flex flex-wrap gap-4">
          <DateField name="on" label={words('page.on')} />
          <TimeField name="from" label={words('page.from')} defaultValue="18:30" />
          <TimeField name="until" label={words('page.until')} defaultValue="19:45" />
          <NumberField name="seats" label={words('page.seats')} defaultValue="8" />
        </div>
      </ActionForm>
    </Card>
  )
}
