import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { FormState } from '@/lib/kernel/form-state'
import type { KeptChecklist } from '@/lib/preparation/checklist-queries'
import { zoneName } from '@/lib/time/format'
import { Autosave } from './autosave'
import { EventField } from './event-field'
import { HealthFields } from './health-fields'
import { MedicineFields } from './medicine-fields'
import { PlaceFields } from './place-fields'
import { SafetyQuestion } from './safety-question'
import { SipFields } from './sip-fields'

type Props = {
  readonly checklist: KeptChecklist
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Whether what is typed is kept by itself. */
  readonly autosave?: boolean
}

const EVENTS = [
  ['lastSolids', 'last_solids'],
  ['lastMilkyDrink', 'last_milky_drink'],
  ['lastLiquids', 'last_liquids'],
] as const

/** The questions of the day. Every one may be left open; what was said is kept. */
export function ChecklistForm({ checklist, action, autosave }: Props) {
  const words = useTranslations('preparation')
  const { day, answers } = checklist
  const zoneLabel = zoneName(day.medicineAt, day.zone)
  const choice = (
    name: 'hangover' | 'intoxicated' | 'medChanges',
    stored: string | null = null,
  ) => (
    <Radios
      name={name}
      label={words(`question.${name}.label`)}
      inline
      {...(stored ? { defaultValue: stored } : {})}
      options={(['yes', 'no', 'unsure', 'prefer_not'] as const).map((value) => ({
        value,
        label: words(`answer.${value}`),
      }))}
    />
  )
  return (
    <ActionForm action={action} hidden={{ appointmentId: day.appointmentId }}>
      <Card title={words('page.checklist.safety')}>
        <SafetyQuestion stored={answers.safety} />
      </Card>
      <Card title={words('page.checklist.food')}>
        <div className="flow-6">
          {EVENTS.map(([name, column]) => (
            <EventField
              key={name}
              name={name}
              label={words(`question.${name}.label`)}
              hint={words(`question.${name}.hint`)}
              stored={answers[column]}
              zoneLabel={zoneLabel}
              date={day.date}
              none={words('page.checklist.noneToday')}
            />
          ))}
          <SipFields
            stored={answers.sip}
            zone={day.zone}
            zoneLabel={zoneLabel}
            known={checklist.revision > 0}
          />
        </div>
      </Card>
      <Card title={words('page.checklist.medicines')}>
        <div className="flow-6">
          <MedicineFields checklist={checklist} zoneLabel={zoneLabel} />
          <Radios
            name="antihypertensive"
            label={words('question.antihypertensive.label')}
            {...(answers.antihypertensive ? { defaultValue: answers.antihypertensive } : {})}
            options={(['taken', 'missed', 'not_prescribed', 'unsure'] as const).map((value) => ({
              value,
              label: words(`answer.${value}`),
            }))}
          />
          {choice('medChanges', answers.med_changes)}
          <TextArea
            name="changes"
            label={words('page.checklist.changes')}
            optional
            rows={3}
            maxLength={2000}
            defaultValue={checklist.words.changes}
          />
          {day.asked.includes('glucoseMgDl') ? (
            <NumberField
              name="glucoseMgDl"
              label={words('question.glucoseMgDl.label')}
              hint={words('page.checklist.glucoseHint')}
              unit="mg/dL"
              {...(answers.glucose_mg_dl ? { defaultValue: String(answers.glucose_mg_dl) } : {})}
            />
          ) : null}
        </div>
      </Card>
      <Card title={words('page.checklist.alcohol')}>
        <div className="flow-6">
          <EventField
            name="lastAlcohol"
            label={words('question.lastAlcohol.label')}
            hint={words('question.lastAlcohol.hint')}
            stored={answers.last_alcohol}
            zoneLabel={zoneLabel}
            date={day.date}
            none={words('page.checklist.noAlcohol')}
          />
          {choice('hangover', answers.hangover)}
          {choice('intoxicated', answers.intoxicated)}
        </div>
      </Card>
      <Card title={words('page.checklist.health')}>
        <HealthFields illness={answers.illness} pregnancy={answers.pregnancy} />
      </Card>
      <PlaceFields checklist={checklist} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="ending" value="finish">
          {words('page.checklist.finish')}
        </SubmitButton>
        <SubmitButton name="ending" value="keep" look="secondary">
          {words('page.checklist.keep')}
        </SubmitButton>
        {autosave ? (
          <Autosave
            action={action}
            words={{
              saving: words('page.checklist.saving'),
              saved: words('page.checklist.saved'),
              notSaved: words('page.checklist.notSaved'),
            }}
          />
        ) : null}
      </div>
    </ActionForm>
  )
}
