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

/** The free times of a week as one question with one answer. The first day is open, the others open at a touch. */
export function SlotChoice({ label, hint, days }: Props) {
  const field = useField('startsAt')
  const first = days[0]?.options[0]?.value
  return (
    <GroupFrame name="startsAt" label={label} hint={hint} id={field.id} error={field.error}>
      {days.map((day, index) => (
        <details
          key={day.date}
          open={index === 0 || day.options.some(({ value }) => value === field.value)}
          className="rounded-md border border-line bg-surface px-4"
        >
          <summary className="min-h-12 py-3 font-semibold">{day.heading}</summary>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2 pb-4">
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
        </details>
      ))}
    </GroupFrame>
  )
}
