'use client'

import type { FieldWidth, FieldWords } from './field-frame'
import { TextField } from './text-field'

type Props = FieldWords & {
  /** `YYYY-MM-DD` */
  readonly defaultValue?: string
  readonly min?: string
  readonly max?: string
  readonly autoComplete?: 'bday' | 'off'
  readonly width?: FieldWidth
}

/** A local date in the device's own picker; it arrives as `YYYY-MM-DD`. */
export function DateField({ width = 'medium', ...rest }: Props) {
  return <TextField {...rest} type="date" width={width} />
}
