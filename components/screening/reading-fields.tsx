import { DateField } from '@/components/ui/date-field'
import { NumberField } from '@/components/ui/number-field'
import { TimeField } from '@/components/ui/time-field'
import type { Say } from './loose-words'

/** Two readings as they are typed: both numbers, the day and the time of each. */
export function ReadingFields({ say, today }: { readonly say: Say; readonly today: string }) {
  return (
    <>
      {(['first', 'second'] as const).map((which) => (
        <fieldset key={which} className="flow-3">
          <legend className="text-lg font-semibold">{say(`page.${which}Reading`)}</legend>
          <div className="flex flex-wrap gap-4">
            <NumberField name={`${which}.systolic`} label={say('reading.systolic')} unit="mmHg" />
            <NumberField name={`${which}.diastolic`} label={say('reading.diastolic')} unit="mmHg" />
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
    </>
  )
}
