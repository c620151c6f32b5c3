'use client'

import type { HTMLAttributes, HTMLInputTypeAttribute } from 'react'
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
import type { Registered } from './registered'

type Props = FieldWords &
  Registered & {
    readonly type?: Extract<
      HTMLInputTypeAttribute,
      'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'time' | 'url'
    >
    readonly defaultValue?: string
    readonly autoComplete?: string
    readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
    readonly width?: FieldWidth
    readonly maxLength?: number
    readonly min?: string
    readonly max?: string
    readonly step?: number
    /** A unit after the number, such as “mmHg”. */
    readonly unit?: string
    readonly readOnly?: boolean
    readonly autoFocus?: boolean
  }

/** One line of text. The server judges it; nothing is refused while it is being typed. */
export function TextField({ ref, onChange, onBlur, ...props }: Props) {
  const { name, hint, type = 'text', width = 'wide', unit, defaultValue } = props
  const field = useField(name)
  const unitId = unit && `${field.id}-unit`
  const input = (
    <input
      id={field.id}
      ref={ref}
      name={name}
      type={type}
      onChange={onChange}
      onBlur={onBlur}
      defaultValue={field.value ?? defaultValue}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      min={props.min}
      max={props.max}
      step={props.step}
      readOnly={props.readOnly}
      autoCapitalize={type === 'email' ? 'none' : undefined}
      spellCheck={type === 'email' ? false : undefined}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={classes(describedBy(field.id, hint, field.error), unitId) || undefined}
      className={classes(control, widths[width], 'min-w-0')}
    />
  )
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      {unit ? (
        <div className="flex items-center gap-2">
          {input}
          <span id={unitId} className="shrink-0 text-ink-soft">
            {unit}
          </span>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
}
