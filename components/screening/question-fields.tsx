import { Checkboxes } from '@/components/ui/checkboxes'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import type { ClientQuestion } from '@/lib/screening/questions'
import { optionKey } from '@/lib/screening/words'
import { BackgroundFields } from './background-fields'
import type { Say } from './loose-words'

type Props = { readonly question: ClientQuestion; readonly value: unknown; readonly say: Say }

/** The control of one question, by its kind. The question is the page's heading. */
export function QuestionFields({ question, value, say }: Props) {
  const { field, kind } = question
  const words = {
    label: say(`question.${field}.label`),
    hint: say(`question.${field}.help`) || undefined,
    asHeading: true,
  }
  const options = question.options.map((code) => ({
    value: String(code),
    label: say(optionKey(question, String(code))),
  }))
  switch (kind) {
    case 'multi':
      return (
        <Checkboxes
          {...words}
          name="ticks"
          options={[...options, { value: 'none', label: say('page.none') }]}
          defaultValues={ticked(value)}
        />
      )
    case 'date':
      return (
        <DateField
          {...words}
          name="value"
          defaultValue={text(value)}
          autoComplete={field === 'date_of_birth' ? 'bday' : 'off'}
        />
      )
    case 'address':
      return (
        <TextField
          {...words}
          name="value"
          width="full"
          autoComplete="street-address"
          defaultValue={text(value)}
        />
      )
    case 'state':
      return (
        <TextField
          {...words}
          name="value"
          width="short"
          maxLength={2}
          autoComplete="address-level1"
          defaultValue={text(value)}
        />
      )
    case 'pregnancy_test':
      return <PregnancyTest words={words} value={value} say={say} />
    case 'told':
    case 'contact':
    case 'trials':
    case 'body_size':
    case 'usual_pressure':
      return <BackgroundFields question={question} value={value} say={say} />
    case 'yes_no_unsure':
    case 'choice':
    case 'score':
    case 'readings':
    case 'medicines':
    case 'allergies':
      return <Radios {...words} name="value" options={options} defaultValue={text(value)} />
  }
}

function PregnancyTest(props: {
  readonly words: {
    readonly label: string
    readonly hint: string | undefined
    readonly asHeading: boolean
  }
  readonly value: unknown
  readonly say: Say
}) {
  const test = (props.value ?? {}) as { date?: string | null; result?: string | null }
  const answered = props.value ? (test.result ?? 'none') : undefined
  return (
    <div className="flow">
      <Radios
        {...props.words}
        name="result"
        defaultValue={answered}
        options={[
          ...['negative', 'positive'].map((value) => ({
            value,
            label: props.say(`option.pregnancy_test.${value}`),
          })),
          { value: 'none', label: props.say('page.noTest') },
        ]}
      />
      <DateField
        name="date"
        label={props.say('page.testDate')}
        defaultValue={test.date ?? undefined}
        optional
      />
    </div>
  )
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
const ticked = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value.length === 0 ? ['none'] : value.map(String)) : []
