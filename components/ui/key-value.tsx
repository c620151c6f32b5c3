import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Fact = {
  readonly label: string
  /** Absent reads “Not recorded”. */
  readonly value?: ReactNode
}

/** A few facts side by side, for reading at speed. */
export function KeyValue(props: { readonly facts: ReadonlyArray<Fact> }) {
  const words = useTranslations('ui')
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4">
      {props.facts.map((fact) => (
        <div key={fact.label}>
          <dt className="text-sm text-ink-soft">{fact.label}</dt>
          <dd className="font-semibold tabular-nums">
            {fact.value ?? (
              <span className="font-normal text-ink-soft italic">{words('notRecorded')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
