'use client'

import { Choice, type Option } from '@/components/ui/choice'
import { GroupFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

type Day = {
  readonly date: string
  readonly heading: string
  readonly options: readonly Option[]
}

type Props = {
  readonly label: string
  readonly hint: string
  readonly days: readonly Day[]
}

/** The free times of a week, day by day, as one question with one answer. */
export function SlotChoice({ label, hint, days }: Props) {
  const field = useField('startsAt')
  const first = days[0]?.options[0]?.value
  return (
    <GroupFrame name="startsAt" label={label} hint={hint} id={field.id} error={field.error}>
      {days.map((day) => (
        <div key={day.date} role="group" aria-label={day.heading} className="flow [--flow:0.5rem]">
          <p className="pt-2 font-semibold">{day.heading}</p>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-2">
            {day.options.map((option) => (
              <Choice
                key={option.value}
                id={option.value === first ? field.id : `${field.id}-${option.value}`}
                name="startsAt"
                type="radio"
                option={option}
                chosen={field.value === option.value}
                invalid={field.error !== undefined}
              />
            ))}
          </div>
        </div>
      ))}
    </GroupFrame>
  )
}
