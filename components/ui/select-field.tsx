'use client'

import { classes } from './classes'
import {
  control,
  describedBy,
  FieldFrame,
  type FieldWidth,
  type FieldWords,
  widths,
} from './field-frame'
import { useField } from './form-context'

type Props = FieldWords & {
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>
  /** The first, empty line. Without it the first option is already chosen. */
  readonly placeholder?: string
  readonly defaultValue?: string
  readonly width?: FieldWidth
}

/** One of many. With fewer than seven choices, `Radios` are easier. */
export function SelectField(props: Props) {
  const { name, hint, options, placeholder, defaultValue, width = 'wide' } = props
  const field = useField(name)
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <select
        id={field.id}
        name={name}
        defaultValue={field.value ?? defaultValue ?? ''}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={classes(control, widths[width])}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
