'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { recordVitalSignsAction } from '@/lib/sessions/entry-actions'
import { PHASES, VITALS_SYMPTOMS } from '@/lib/sessions/vitals'
import { EntryForm } from './entry-form'

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
}

type Props = {
  readonly appointmentId: string
  /** Empty before the dose, where every set is of the baseline. */
  readonly phases: readonly Choice[]
  readonly symptoms: readonly Choice[]
  readonly words: VitalsEntryWords
}

const text = (values: FormData, name: string): string | undefined => {
  const value = values.get(name)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** One set of vital signs. What was not measured stays empty. */
export function VitalsEntry({ appointmentId, phases, symptoms, words }: Props) {
  return (
    <EntryForm
      label={words.title}
      submitLabel={words.send}
      send={(values, entryId, waitedSec) =>
        recordVitalSignsAction({
          appointmentId,
          entryId,
          waitedSec,
          phase: PHASES.find((known) => known === values.get('phase')) ?? 'baseline',
          systolicMmHg: text(values, 'systolicMmHg'),
          diastolicMmHg: text(values, 'diastolicMmHg'),
          heartRatePerMin: text(values, 'heartRatePerMin'),
          spo2Percent: text(values, 'spo2Percent'),
          respiratoryRatePerMin: text(values, 'respiratoryRatePerMin'),
          restMin: text(values, 'restMin'),
          symptoms: VITALS_SYMPTOMS.filter((each) => values.getAll('symptoms').includes(each)),
        })
      }
    >
      {phases.length > 0 ? (
        <SelectField name="phase" label={words.phase} options={phases} width="medium" />
      ) : null}
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <NumberField name="systolicMmHg" label={words.systolic} unit="mmHg" />
        <NumberField name="diastolicMmHg" label={words.diastolic} unit="mmHg" />
        <NumberField name="heartRatePerMin" label={words.heart} unit={words.perMin} />
        <NumberField name="spo2Percent" label={words.oxygen} unit="%" />
        <NumberField name="respiratoryRatePerMin" label={words.breaths} unit={words.perMin} />
        <NumberField name="restMin" label={words.rest} unit={words.minutes} />
      </div>
      <Disclosure summary={words.symptoms}>
        <Checkboxes name="symptoms" label={words.symptoms} options={symptoms} />
      </Disclosure>
    </EntryForm>
  )
}
