'use client'

import { createContext, useContext, useId } from 'react'

/** What a form knows of its fields after an answer from the server. */
export type FormContext = {
  readonly formId: string
  readonly pending: boolean
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | string[]>>
}

export const FormContextOf = createContext<FormContext | null>(null)

/** The address of a field inside its form, for its label and for links from the summary. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** One field's own part of the form: its id, its sentence, and what was typed before. */
export function useField(name: string) {
  const form = useContext(FormContextOf)
  const own = useId()
  const id = fieldId(form?.formId ?? own, name)
  const typed = form?.values[name]
  return {
    id,
    error: form?.errors[name],
    value: Array.isArray(typed) ? typed[0] : typed,
    values: typed === undefined ? undefined : [typed].flat(),
  }
}

/** True while the form that a button stands in is on its way. */
export function useFormPending(): boolean {
  return useContext(FormContextOf)?.pending ?? false
}
