import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import { aroundAction } from '@/lib/integration/plan-parts-actions'
import type { StandingPlan } from '@/lib/integration/plan-queries'
import { formatBirthDate } from '@/lib/time/format'

const PARTS = ['feelings', 'bodyNotes', 'focus'] as const

/** Feelings, body, what matters, and a day to look again. */
export function AroundCard({ plan }: { readonly plan: StandingPlan | null }) {
  const words = useTranslations('integration.page.plan')
  return (
    <Card title={words('around')}>
      {PARTS.map((part) =>
        plan?.[part] ? (
          <div key={part} className="flow-1">
            <h3 className="text-sm text-ink-soft">{words(part)}</h3>
            <p className="whitespace-pre-wrap">{plan[part]}</p>
          </div>
        ) : null,
      )}
      {plan?.reviewOn ? (
        <p>{words('reviewLine', { day: formatBirthDate(plan.reviewOn) })}</p>
      ) : null}
      <div className="no-print">
        <Disclosure summary={words('aroundChange')}>
          <p className="text-ink-soft">{words('aroundLead')}</p>
          <ActionForm action={aroundAction} submitLabel={words('aroundSave')}>
            {PARTS.map((part) => (
              <TextArea
                key={part}
                name={part}
                label={words(part)}
                rows={2}
                maxLength={4000}
                optional
                defaultValue={plan?.[part] ?? ''}
              />
            ))}
            <DateField
              name="reviewOn"
              label={words('reviewOn')}
              optional
              {...(plan?.reviewOn ? { defaultValue: plan.reviewOn } : {})}
            />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
