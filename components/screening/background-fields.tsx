import { Checkboxes } from '@/components/ui/checkboxes'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import {
  type BodySizeTold,
  type ContactTold,
  notTold,
  type Told,
  type TrialsTold,
  trialResults,
  type UsualPressureTold,
} from '@/lib/screening/background'
import type { ClientQuestion } from '@/lib/screening/questions'
import { notSaidInWords } from '@/lib/screening/background-in-words'
import type { Say } from './loose-words'

type Props = { readonly question: ClientQuestion; readonly value: unknown; readonly say: Say }

/** A question about somebody's background: room to tell it, and the ways of not telling it beneath. */
export function BackgroundFields({ question, value, say }: Props) {
  const { field } = question
  const notSaid = value as { readonly not_said?: string } | null
  const hint = say(`question.${field}.help`)
  return (
    <div className="flow">
      <div>
        <h1 className="text-2xl font-semibold">{say(`question.${field}.label`)}</h1>
        {hint ? <p className="mt-1 text-ink-soft">{hint}</p> : null}
      </div>
      <TellingFields question={question} value={value} say={say} />
      <Checkboxes
        name="notSaid"
        label={say('page.background.orElse')}
        options={waysNotToTell(field).map((code) => ({
          value: code,
          label: notSaidInWords(field, code, say),
        }))}
        defaultValues={notSaid?.not_said ? [notSaid.not_said] : []}
      />
    </div>
  )
}

/** Everybody has a size, a pressure, a language and a reason: there “none” is no answer. */
const ALWAYS_SOME: ReadonlySet<string> = new Set([
  'reason_for_treatment',
  'body_size',
  'usual_pressure',
  'preferred_language',
])
const waysNotToTell = (field: string) =>
  notTold.filter((code) => code !== 'none' || !ALWAYS_SOME.has(field))

function TellingFields({ question, value, say }: Props) {
  const { field, kind } = question
  if (kind === 'contact')
    return <ContactFields field={field} told={value as ContactTold | null} say={say} />
  if (kind === 'trials') return <TrialFields told={value as TrialsTold | null} say={say} />
  if (kind === 'body_size') return <BodySizeFields told={value as BodySizeTold | null} say={say} />
  if (kind === 'usual_pressure')
    return <PressureFields told={value as UsualPressureTold | null} say={say} />
  const told = value as Told | null
  const words = told && 'words' in told ? told.words : undefined
  return field === 'preferred_language' ? (
    <TextField name="words" label={say('page.background.language')} defaultValue={words} />
  ) : (
    <TextArea
      name="words"
      label={say('page.background.yourWords')}
      defaultValue={words}
      maxLength={4000}
    />
  )
}

function PressureFields(props: { readonly told: UsualPressureTold | null; readonly say: Say }) {
  const { told, say } = props
  const known = told && 'systolic' in told ? told : null
  return (
    <div className="flex flex-wrap gap-4">
      {(['systolic', 'diastolic'] as const).map((name) => (
        <NumberField
          key={name}
          name={name}
          label={say(`reading.${name}`)}
          unit="mmHg"
          defaultValue={known?.[name].toString()}
        />
      ))}
    </div>
  )
}

function ContactFields(props: {
  readonly field: string
  readonly told: ContactTold | null
  readonly say: Say
}) {
  const { field, told, say } = props
  const person = told && 'person' in told ? told.person : null
  return (
    <>
      <TextField
        name="name"
        label={say('page.background.name')}
        defaultValue={person?.name}
        maxLength={120}
      />
      <TextField
        name="about"
        label={say(`page.background.about.${field}`)}
        defaultValue={person?.about ?? undefined}
        maxLength={200}
        optional
      />
      <TextField
        name="phone"
        type="tel"
        label={say('page.background.phone')}
        defaultValue={person?.phone ?? undefined}
        maxLength={40}
        optional
      />
    </>
  )
}

/** Room for so many more than are there, up to the twelve that are kept. */
const FREE_ROWS = 1
const MOST = 12

function TrialFields({ told, say }: { readonly told: TrialsTold | null; readonly say: Say }) {
  const trials = told && 'trials' in told ? told.trials : []
  const rows = Math.min(trials.length + FREE_ROWS, MOST)
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="rounded-md border border-line p-4">
          <legend className="px-1 font-semibold">
            {say('page.background.trial', { number: row + 1 })}
          </legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name={`trials.${row}.name`}
              label={say('page.background.trialName')}
              defaultValue={trials[row]?.name}
              maxLength={120}
            />
            <TextField
              name={`trials.${row}.dose`}
              label={say('page.background.trialDose')}
              defaultValue={trials[row]?.dose ?? undefined}
              maxLength={80}
              optional
            />
            <NumberField
              name={`trials.${row}.weeks`}
              label={say('page.background.trialWeeks')}
              defaultValue={trials[row]?.weeks?.toString()}
              optional
            />
            <SelectField
              name={`trials.${row}.result`}
              label={say('page.background.trialResult')}
              placeholder={say('page.background.choose')}
              defaultValue={trials[row]?.result ?? ''}
              options={trialResults.map((value) => ({
                value,
                label: say(`page.background.resultOf.${value}`),
              }))}
            />
          </div>
        </fieldset>
      ))}
      {rows < MOST ? <p className="text-ink-soft">{say('page.background.moreTrials')}</p> : null}
    </>
  )
}

function BodySizeFields({ told, say }: { readonly told: BodySizeTold | null; readonly say: Say }) {
  const known = told && 'height_cm' in told ? told : null
  return (
    <>
      <fieldset>
        <legend className="font-semibold">{say('page.background.height')}</legend>
        <div className="mt-2 flex flex-wrap items-end gap-4">
          <NumberField name="feet" label={say('page.background.feet')} />
          <NumberField name="inches" label={say('page.background.inches')} decimals />
          <NumberField
            name="centimeters"
            label={say('page.background.centimeters')}
            defaultValue={known?.height_cm.toString()}
            decimals
          />
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{say('page.background.weight')}</legend>
        <div className="mt-2 flex flex-wrap items-end gap-4">
          <NumberField name="pounds" label={say('page.background.pounds')} decimals />
          <NumberField
            name="kilograms"
            label={say('page.background.kilograms')}
            defaultValue={known?.weight_kg.toString()}
            decimals
          />
        </div>
      </fieldset>
    </>
  )
}
