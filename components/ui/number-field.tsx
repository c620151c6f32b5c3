'use client'

import type { FieldWidth, FieldWords } from './field-frame'
import type { Registered } from './registered'
import { TextField } from './text-field'

type Props = FieldWords &
  Registered & {
    readonly defaultValue?: string
    /** Whole numbers bring up the digits alone, decimals the digits with a point. */
    readonly decimals?: boolean
    readonly unit?: string
    readonly width?: FieldWidth
  }

/**
 * A number with its unit. It is typed as text so that a wheel or an arrow key never changes a
 * reading unseen; the server says what is wrong with it.
 */
export function NumberField({ decimals = false, width = 'short', ...rest }: Props) {
  return <TextField {...rest} width={width} inputMode={decimals ? 'decimal' : 'numeric'} />
}
