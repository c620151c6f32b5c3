'use client'

import { classes } from './classes'
import { control, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-context'
import { useKeepsEarly } from './use-typed-early'

type Props = FieldWords & {
  readonly defaultValue?: string
  readonly rows?: number
  readonly maxLength?: number
  /** For a page that shows at once what is being written. */
  readonly onWrite?: (text: string) => void
}

/** Room to write. It grows with the words where the browser can. */
export function TextArea(props: Props) {
  const { name, hint, defaultValue, rows = 4, maxLength, onWrite } = props
  const field = useField(name)
  useKeepsEarly(field.id)
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        autoComplete="off"
        defaultValue={field.value ?? defaultValue}
        onChange={onWrite && ((event) => onWrite(event.target.value))}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={classes(control, 'block w-full field-sizing-content max-w-2xl min-h-28')}
      />
    </FieldFrame>
  )
}
