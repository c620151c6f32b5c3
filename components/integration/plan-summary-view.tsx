import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PlanSummary } from '@/lib/integration/plan-summary'
import { formatBirthDate } from '@/lib/time/format'

/** A plan on one page, to read and to print. */
export function PlanSummaryView({ summary }: { readonly summary: PlanSummary }) {
  const words = useTranslations('integration.page.plan')
  const { intention, steps, habits, insights, support, reviewOn, more } = summary
  return (
    <div className="flow max-w-prose">
      {intention ? (
        <Part title={words('intention')}>
          <p className="text-lg font-semibold">{intention}</p>
        </Part>
      ) : null}
      <Lines
        title={words('steps')}
        lines={steps.map(({ title, firstAction }) =>
          firstAction ? `${title} – ${words('first', { action: firstAction })}` : title,
        )}
      />
      <Lines
        title={words('habits')}
        lines={habits.map(({ cue, tinyAction }) => words('habitLine', { cue, action: tinyAction }))}
      />
      <Lines title={words('insights')} lines={insights} />
      <Lines
        title={words('support')}
        lines={support.map(({ contact, whatFor }) =>
          [contact, whatFor].filter(Boolean).join(' · '),
        )}
      />
      {reviewOn ? <p>{words('reviewLine', { day: formatBirthDate(reviewOn) })}</p> : null}
      {more > 0 ? <p className="text-ink-soft">{words('summaryMore', { count: more })}</p> : null}
      <p className="text-ink-soft">{words('hard')}</p>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flow-1 break-inside-avoid">
      <h2 className="text-base text-ink-soft">{title}</h2>
      {children}
    </section>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  )
}
