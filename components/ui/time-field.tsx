'use client'

import type { FieldWidth, FieldWords } from './field-frame'
import { TextField } from './text-field'

type Props = FieldWords & {
  /** `HH:mm`, on the 24-hour clock whatever the device shows. */
  readonly defaultValue?: string
  /** Whose clock this is, such as “Denver time”; it stands beside the field. */
  readonly zone?: string
  readonly width?: FieldWidth
}

/** A time on the clock; it arrives as `HH:mm`. The zone is said beside it. */
export function TimeField({ zone, width = 'medium', ...rest }: Props) {
  return <TextField {...rest} type="time" width={width} unit={zone} />
}
