import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import type { KeptChecklist } from '@/lib/preparation/checklist-queries'

/** At home the place and the clothes; at the clinic the way home. */
export function PlaceFields({ checklist }: { readonly checklist: KeptChecklist }) {
  const words = useTranslations('preparation')
  const { day, answers } = checklist
  const yesNo = (
    name: 'addressConfirmed' | 'spaceSafe' | 'clothed',
    stored: boolean | null | undefined,
  ) => (
    <Radios
      name={name}
      label={words(`question.${name}.label`)}
      {...(name === 'clothed' ? {} : { hint: words(`question.${name}.hint`) })}
      inline
      {...(typeof stored === 'boolean' ? { defaultValue: stored ? 'yes' : 'no' } : {})}
      options={(['yes', 'no'] as const).map((value) => ({
        value,
        label: words(`answer.${value}`),
      }))}
    />
  )
  if (day.setting === 'at_home')
    return (
      <Card title={words('page.checklist.place')}>
        <div className="flow-6">
          <p className="rounded-md bg-sunken p-4">
            <span className="block font-semibold">
              {day.address ?? words('page.checklist.noAddress')}
            </span>
            {day.phone ?? words('page.checklist.noPhone')}
          </p>
          {yesNo('addressConfirmed', answers.address_confirmed)}
          {yesNo('spaceSafe', answers.space_safe)}
          {yesNo('clothed', answers.clothed ? answers.clothed === 'yes' : null)}
        </div>
      </Card>
    )
  return (
    <div id="way-home">
      <Card title={words('page.checklist.wayHome')}>
        <div className="flow-6">
          <Radios
            name="rideHome"
            label={words('question.rideHome.label')}
            hint={words('page.checklist.rideHint')}
            {...(answers.ride_home ? { defaultValue: answers.ride_home } : {})}
            options={(['named_adult', 'service', 'none'] as const).map((value) => ({
              value,
              label: words(`answer.${value}`),
            }))}
          />
          <TextField
            name="ride"
            label={words('page.checklist.rideName')}
            optional
            maxLength={200}
            defaultValue={checklist.words.ride}
          />
        </div>
      </Card>
    </div>
  )
}
