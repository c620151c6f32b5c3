'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { PHASES } from '@/lib/sessions/vitals'
import { EntryForm } from './entry-form'
import { NEXT_ID, STILL_TRUE_MIN } from './places'
import { type ReadingSentences, symptomsIn, typedIn, useReadings } from './use-readings'

type Choice = { readonly value: string; readonly label: string }

export interface VitalsEntryWords {
  readonly title: string
  readonly send: string
  readonly phase: string
  readonly systolic: string
  readonly diastolic: string
  readonly heart: string
  readonly oxygen: string
  readonly breaths: string
  readonly rest: string
  readonly symptoms: string
  readonly minutes: string
  readonly perMin: string
  readonly awake: string
  /** What can be wrong with a reading. */
  readonly wrong: ReadingSentences
  readonly wrongOtherwise: string
}

type Props = {
  readonly appointmentId: string
  /** Empty before the dose, where every set is of the baseline. */
  readonly phases: readonly Choice[]
  readonly symptoms: readonly Choice[]
  /** How awake, 5 first; empty before the dose. */
  readonly alertness: readonly Choice[]
  readonly words: VitalsEntryWords
}

/** One set of vital signs. What was not measured stays empty. */
export function VitalsEntry({ appointmentId, phases, symptoms, alertness, words }: Props) {
  const { check, reading } = useReadings(words.wrong, words.wrongOtherwise)
  return (
    <EntryForm
      label={words.title}
      submitLabel={words.send}
      place={`vitals ${appointmentId}`}
      forMinutes={STILL_TRUE_MIN}
      {...(phases.length === 0 ? { answeredAt: NEXT_ID } : {})}
      check={check}
      entryOf={(values) => ({
        kind: 'vitals',
        input: {
          appointmentId,
          phase: PHASES.find((known) => known === values.get('phase')) ?? 'baseline',
          systolicMmHg: typedIn(values.get('systolicMmHg')),
          diastolicMmHg: typedIn(values.get('diastolicMmHg')),
          heartRatePerMin: typedIn(values.get('heartRatePerMin')),
          spo2Percent: typedIn(values.get('spo2Percent')),
          respiratoryRatePerMin: typedIn(values.get('respiratoryRatePerMin')),
          restMin: typedIn(values.get('restMin')),
          moaas: typedIn(values.get('moaas')),
          symptoms: symptomsIn(values),
        },
      })}
    >
      {phases.length > 0 ? (
        <SelectField name="phase" label={words.phase} options={phases} width="medium" />
      ) : null}
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <NumberField {...reading('systolicMmHg')} label={words.systolic} unit="mmHg" />
        <NumberField {...reading('diastolicMmHg')} label={words.diastolic} unit="mmHg" />
        <NumberField {...reading('heartRatePerMin')} label={words.heart} unit={words.perMin} />
        <NumberField {...reading('spo2Percent')} label={words.oxygen} unit="%" />
        <NumberField
          {...reading('respiratoryRatePerMin')}
          label={words.breaths}
          unit={words.perMin}
        />
        <NumberField {...reading('restMin')} label={words.rest} unit={words.minutes} />
      </div>
      {alertness.length > 0 ? (
        <SelectField name="moaas" label={words.awake} options={alertness} placeholder="–" />
      ) : null}
      <Disclosure summary={words.symptoms}>
        <Checkboxes name="symptoms" label={words.symptoms} options={symptoms} />
      </Disclosure>
    </EntryForm>
  )
}
