import { DateField } from '@/components/ui/date-field'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { shapeOf, unitOf } from '@/lib/screening/evidence-shape'
import type { Say } from './loose-words'
import { ReadingFields } from './reading-fields'

type Props = {
  readonly wanted: string
  readonly today: string
  readonly say: Say
  readonly judging: Say
}

/** The fields in which an answer counts for its rule: readings, a number with its unit, a result, the day of a paper. */
export function AnswerFields({ wanted, today, say, judging }: Props) {
  const shape = shapeOf(wanted)
  const day = (
    <DateField
      name="onDay"
      label={judging(shape === 'dated' ? 'mine.paperDay' : 'mine.testDay')}
      max={today}
      optional
    />
  )
  switch (shape) {
    case 'pressures':
      return (
        <>
          <p className="text-ink-soft">{judging('mine.pressures')}</p>
          <ReadingFields say={say} today={today} />
        </>
      )
    case 'measured':
      return (
        <>
          <NumberField
            name="value"
            label={judging('mine.value')}
            unit={unitOf(wanted) ?? ''}
            decimals
            optional
          />
          {day}
        </>
      )
    case 'test':
      return (
        <>
          <Radios
            name="result"
            label={judging('mine.result')}
            options={(['negative', 'positive'] as const).map((value) => ({
              value,
              label: judging(`mine.facts.${value}`),
            }))}
            optional
          />
          {day}
        </>
      )
    case 'dated':
      return day
    case 'medicines':
    case 'words':
      return null
  }
}
