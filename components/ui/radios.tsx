'use client'

import { Choice, type Option } from './choice'
import { classes } from './classes'
import { type FieldWords, GroupFrame } from './field-frame'
import { useField } from './form-context'

type Props = FieldWords & {
  readonly options: ReadonlyArray<Option>
  readonly defaultValue?: string
  /** Short answers side by side, such as yes and no. */
  readonly inline?: boolean
}

/** One of a few. Nothing is chosen beforehand unless it was said before. */
export function Radios(props: Props) {
  const { name, options, defaultValue, inline } = props
  const field = useField(name)
  const chosen = field.value ?? defaultValue
  return (
    <GroupFrame {...props} id={field.id} error={field.error}>
      <div className={classes('grid gap-2', inline && 'sm:flex sm:flex-wrap')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            type="radio"
            option={option}
            chosen={chosen === option.value}
            invalid={field.error !== undefined}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
