'use client'

import { Choice, type Option } from './choice'
import { type FieldWords, GroupFrame } from './field-frame'
import { useField } from './form-context'

type Props = FieldWords & {
  readonly options: ReadonlyArray<Option>
  readonly defaultValues?: ReadonlyArray<string>
}

/** Any number of a few. Each arrives under the same name. */
export function Checkboxes(props: Props) {
  const { name, options, defaultValues = [] } = props
  const field = useField(name)
  const chosen = field.values ?? defaultValues
  return (
    <GroupFrame {...props} id={field.id} error={field.error}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={index === 0 ? field.id : `${field.id}-${option.value}`}
          name={name}
          type="checkbox"
          option={option}
          chosen={chosen.includes(option.value)}
          invalid={field.error !== undefined}
        />
      ))}
    </GroupFrame>
  )
}
