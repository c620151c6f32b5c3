import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { StandingPlan } from '@/lib/integration/plan-queries'
import { StepList } from './step-list'

/** Somebody's plan beside what they shared, to read only. */
export function PlanBeside({ plan }: { readonly plan: StandingPlan | null }) {
  const words = useTranslations('integration.page.guide')
  if (!plan)
    return (
      <Card title={words('plan')}>
        <p>{words('noPlan')}</p>
      </Card>
    )
  const kept = plan.insights.filter(({ state }) => state === 'keep')
  return (
    <Card title={words('plan')}>
      {plan.intention ? (
        <>
          <h3 className="text-sm text-ink-soft">{words('intention')}</h3>
          <p className="whitespace-pre-wrap">{plan.intention}</p>
        </>
      ) : null}
      <h3 className="text-sm text-ink-soft">{words('steps')}</h3>
      <StepList steps={plan.steps} readOnly />
      {kept.length > 0 ? (
        <>
          <h3 className="text-sm text-ink-soft">{words('insights')}</h3>
          <ul className="list-disc ps-5">
            {kept.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
