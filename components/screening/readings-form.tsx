import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { NumberField } from '@/components/ui/number-field'
import { TimeField } from '@/components/ui/time-field'
import { recordOwnReadingsAction, saveAnswerAction } from '@/lib/screening/client-actions'
import type { Say } from './loose-words'

type Props = { readonly say: Say; readonly zone: string; readonly today: string }

/** Two readings at home, or the word that there is no cuff and the clinic will take them. */
export function ReadingsForm({ say, zone, today }: Props) {
  return (
    <div className="flow">
      <h1 className="text-2xl">{say('question.bp_readings.label')}</h1>
      <p className="text-ink-soft">{say('question.bp_readings.help')}</p>
      <ActionForm
        action={recordOwnReadingsAction}
        hidden={{ 'first.zone': zone, 'second.zone': zone }}
        submitLabel={say('page.saveReadings')}
      >
        {(['first', 'second'] as const).map((which) => (
          <fieldset key={which} className="flow-3">
            <legend className="text-lg font-semibold">{say(`page.${which}Reading`)}</legend>
            <div className="flex flex-wrap gap-4">
              <NumberField name={`${which}.systolic`} label={say('reading.systolic')} unit="mmHg" />
              <NumberField
                name={`${which}.diastolic`}
                label={say('reading.diastolic')}
                unit="mmHg"
              />
            </div>
            <div className="flex flex-wrap gap-4">
              <DateField
                name={`${which}.date`}
                label={say('page.readingDate')}
                defaultValue={today}
                max={today}
              />
              <TimeField name={`${which}.time`} label={say('page.readingTime')} />
            </div>
          </fieldset>
        ))}
      </ActionForm>
      <ActionForm
        action={saveAnswerAction}
        hidden={{ field: 'bp_readings', value: 'none' }}
        submitLabel={say('page.noCuff')}
        submitLook="secondary"
      />
    </div>
  )
}
