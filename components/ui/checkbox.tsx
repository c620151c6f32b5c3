'use client'

import { Choice } from './choice'
import { describedBy } from './field-frame'
import { useField } from './form-context'
import { useUiWords } from './ui-words'
import { classes } from './classes'

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly defaultChecked?: boolean
}

/** A single yes, such as agreeing to a statement. Absent from the form when it is not ticked. */
export function Checkbox({ name, label, hint, value = 'yes', defaultChecked = false }: Props) {
  const words = useUiWords()
  const field = useField(name)
  return (
    <div
      data-field
      role="group"
      aria-label={label}
      aria-describedby={describedBy(field.id, undefined, field.error)}
      className={classes(field.error && 'border-s-4 border-stop ps-4')}
    >
      {field.error ? (
        <p id={`${field.id}-error`} className="mb-1.5 font-semibold text-stop">
          <span className="sr-only">{words.errorPrefix} </span>
          {field.error}
        </p>
      ) : null}
      <Choice
        id={field.id}
        name={name}
        type="checkbox"
        option={hint === undefined ? { value, label } : { value, label, hint }}
        chosen={field.value === undefined ? defaultChecked : field.value === value}
        invalid={field.error !== undefined}
      />
    </div>
  )
}
