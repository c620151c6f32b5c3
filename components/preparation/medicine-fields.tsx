import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { TimeField } from '@/components/ui/time-field'
import type { KeptChecklist } from '@/lib/preparation/checklist-queries'
import { localDate, localTime } from '@/lib/time/zone'
import { EventField } from './event-field'

type Props = { readonly checklist: KeptChecklist; readonly zoneLabel: string }

const isSet = (answered: unknown, some: boolean): { defaultValue?: string } =>
  answered === null || answered === undefined ? {} : { defaultValue: some ? 'some' : 'none' }

/** Each medicine of the client's list, then whatever else was taken. */
export function MedicineFields({ checklist, zoneLabel }: Props) {
  const words = useTranslations('preparation')
  const { day, answers } = checklist
  const others = (answers.medicines ?? []).filter(({ medicationId }) => !medicationId)
  return (
    <>
      {day.listed.map((medicine) => {
        const stored = answers.medicines?.find(({ medicationId }) => medicationId === medicine.id)
        const removed = stored?.patch_removed_at ? new Date(stored.patch_removed_at) : null
        return (
          <div key={medicine.id} className="flow-3">
            <EventField
              name={`medicine.${medicine.id}`}
              label={words('page.checklist.lastTaken', { medicine: medicine.name })}
              stored={stored?.last}
              zoneLabel={zoneLabel}
              date={day.date}
              none={words('page.checklist.notRecently')}
            />
            {medicine.patch ? (
              <>
                <Radios
                  name={`medicine.${medicine.id}.patch`}
                  label={words('page.checklist.patch')}
                  inline
                  {...(stored ? { defaultValue: removed ? 'off' : 'on' } : {})}
                  options={[
                    { value: 'off', label: words('page.checklist.patchOff') },
                    { value: 'on', label: words('page.checklist.patchOn') },
                  ]}
                />
                <div className="flex flex-wrap gap-4">
                  <DateField
                    name={`medicine.${medicine.id}.patchDate`}
                    label={words('page.checklist.patchDay')}
                    {...(removed ? { defaultValue: localDate(removed, day.zone) } : {})}
                  />
                  <TimeField
                    name={`medicine.${medicine.id}.patchTime`}
                    label={words('page.checklist.time')}
                    zone={zoneLabel}
                    {...(removed ? { defaultValue: localTime(removed, day.zone) } : {})}
                  />
                </div>
              </>
            ) : null}
            {medicine.benzodiazepine ? (
              <Checkbox
                name={`medicine.${medicine.id}.rescue`}
                label={words('page.checklist.rescue')}
                defaultChecked={stored?.rescue_for_seizure === true}
              />
            ) : null}
          </div>
        )
      })}
      <div className="group/more flow-6">
        <Radios
          name="others"
          label={words(day.listed.length > 0 ? 'page.checklist.others' : 'page.checklist.any')}
          hint={words('question.medicationsTaken.hint')}
          {...isSet(answers.medicines, others.length > 0)}
          options={[
            { value: 'none', label: words('page.checklist.othersNone') },
            { value: 'some', label: words('page.checklist.othersSome') },
          ]}
        />
        <NamedFields
          name="other"
          label={words('page.checklist.otherName')}
          stored={others}
          zoneLabel={zoneLabel}
          date={day.date}
          slots={3}
        />
      </div>
      <div className="group/more flow-6">
        <Radios
          name="substances"
          label={words('question.substances.label')}
          hint={words('question.substances.hint')}
          {...isSet(answers.substances, (answers.substances ?? []).length > 0)}
          options={[
            { value: 'none', label: words('answer.no') },
            { value: 'some', label: words('answer.yes') },
          ]}
        />
        <NamedFields
          name="substance"
          label={words('page.checklist.substanceName')}
          stored={answers.substances ?? []}
          zoneLabel={zoneLabel}
          date={day.date}
          slots={2}
        />
      </div>
    </>
  )
}

type Named = {
  readonly name: string
  readonly label: string
  readonly stored: NonNullable<KeptChecklist['answers']['substances']>
  readonly zoneLabel: string
  readonly date: string
  readonly slots: number
}

/** A few lines for what has no line of its own yet; shown once there is something to write. */
function NamedFields({ name, label, stored, zoneLabel, date, slots }: Named) {
  const words = useTranslations('preparation.page.checklist')
  return (
    <div className="hidden flow-6 group-has-[input[value=some]:checked]/more:block">
      {Array.from({ length: Math.max(slots, stored.length) }, (_, index) => (
        <div key={index} className="flow-3">
          <TextField
            name={`${name}.${index}.name`}
            label={label}
            {...(stored[index] ? { defaultValue: stored[index].name } : {})}
          />
          <EventField
            name={`${name}.${index}`}
            label={words('lastTime')}
            stored={stored[index]?.last}
            zoneLabel={zoneLabel}
            date={date}
          />
        </div>
      ))}
    </div>
  )
}
