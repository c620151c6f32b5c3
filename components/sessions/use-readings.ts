'use client'

import '@/components/ui/zod-without-eval'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { Registered } from '@/components/ui/registered'
import { useAfterPress } from '@/components/ui/use-after-press'
import {
  READING_FIELDS,
  type ReadingField,
  type ReadingProblem,
  typedReadings,
} from '@/lib/sessions/vital-signs-form'
import { SEEN_SIGNS } from '@/lib/sessions/vitals'
import type { Check } from './entry-form'

export type ReadingSentences = Readonly<Record<ReadingProblem, string>>

type ReadingProps = Registered & { readonly name: ReadingField }

/** An empty box was not measured. */
export const typedIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

export const symptomsIn = (values: FormData) =>
  SEEN_SIGNS.filter((each) => values.getAll('symptoms').includes(each))

/**
 * Looks at a set of vital signs on the device, by the server's own schema, so that a mistyped one never waits for a
 * connection. What was found wrong is looked at again with every field that is left.
 */
export function useReadings(sentences: ReadingSentences, otherwise: string) {
  const { register, handleSubmit, setValue, reset, formState } = useForm({
    resolver: zodResolver(typedReadings),
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  })
  const afterPress = useAfterPress()
  const wrong = READING_FIELDS.filter((field) => formState.errors[field])
  const sentenceOf = (field: ReadingField) => {
    const key = formState.errors[field]?.message
    return Object.entries(sentences).find(([known]) => known === key)?.[1] ?? otherwise
  }
  const check: Check = {
    errors: Object.fromEntries(wrong.map((field) => [field, sentenceOf(field)])),
    passes: async (values) => {
      let sound = false
      // What goes out is what is looked at: an emptied field that gets its old value again tells of no change.
      for (const field of READING_FIELDS) setValue(field, typedIn(values.get(field)))
      setValue('symptoms', symptomsIn(values))
      await handleSubmit(() => {
        sound = true
      })()
      return sound
    },
    empty: () => reset(),
  }
  return {
    check,
    reading: (field: ReadingField): ReadingProps => {
      const { onBlur, ...rest } = register(field, { setValueAs: typedIn, deps: wrong })
      return { ...rest, onBlur: (event) => afterPress(() => void onBlur(event)) }
    },
  }
}
