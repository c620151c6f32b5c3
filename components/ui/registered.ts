import type { ChangeEventHandler, FocusEventHandler, Ref } from 'react'

/** What a living form spreads into a field to follow what is typed. */
export type Registered = {
  readonly ref?: Ref<HTMLInputElement>
  readonly onChange?: ChangeEventHandler<HTMLInputElement>
  readonly onBlur?: FocusEventHandler<HTMLInputElement>
}
