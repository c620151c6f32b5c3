'use client'

import { EntryForm } from '@/components/sessions/entry-form'
import { STILL_TRUE_MIN } from '@/components/sessions/places'
import { typedIn } from '@/components/sessions/use-readings'
import { NumberField } from '@/components/ui/number-field'

type Props = {
  readonly words: Readonly<
    Record<'title' | 'send' | 'upper' | 'lower' | 'pulse' | 'perMin', string>
  >
}

/** Three numbers off the cuff. Without a connection they wait on this page and are sent later. */
export function ReadingEntry({ words }: Props) {
  return (
    <EntryForm
      label={words.title}
      submitLabel={words.send}
      place="reading"
      forMinutes={STILL_TRUE_MIN}
      entryOf={(values) => ({
        kind: 'reading',
        input: {
          systolicMmHg: typedIn(values.get('systolicMmHg')),
          diastolicMmHg: typedIn(values.get('diastolicMmHg')),
          heartRatePerMin: typedIn(values.get('heartRatePerMin')),
        },
      })}
    >
      <NumberField name="systolicMmHg" label={words.upper} unit="mmHg" />
      <NumberField name="diastolicMmHg" label={words.lower} unit="mmHg" />
      <NumberField name="heartRatePerMin" label={words.pulse} unit={words.perMin} />
    </EntryForm>
  )
}
