import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type SummaryRow = {
  readonly key: string
  readonly label: string
  /** Absent reads “Not recorded”: missing is said, never left blank. */
  readonly value?: ReactNode
  readonly changeHref?: string
}

/** Check your answers: each question, what was said, and the way back to change it. */
export function SummaryList(props: { readonly rows: ReadonlyArray<SummaryRow> }) {
  const words = useTranslations('ui')
  return (
    <dl className="divide-y divide-line border-y border-line">
      {props.rows.map((row) => (
        <div
          key={row.key}
          className="grid grid-cols-[1fr_auto] gap-x-4 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4.5rem]"
        >
          <dt className="col-span-2 font-semibold sm:col-span-1">{row.label}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {row.value ?? <span className="text-ink-soft">{words('notRecorded')}</span>}
          </dd>
          {row.changeHref ? (
            <dd className="text-end no-print">
              <Link
                href={row.changeHref}
                prefetch={false}
                className="link -my-2.5 inline-flex min-h-11 items-center"
              >
                {words('change')}
                <span className="sr-only"> {row.label}</span>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
