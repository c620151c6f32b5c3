import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { Step } from '@/lib/integration/model'
import { stepAction } from '@/lib/integration/plan-actions'
import { StepFields } from './step-fields'
import { StepList } from './step-list'

/** Somebody's steps, and room for one more. */
export function StepsCard({ steps }: { readonly steps: readonly Step[] }) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.plan.steps')}>
      <StepList steps={steps} />
      <div className="no-print">
        <Disclosure summary={words('page.plan.stepNew')}>
          <ActionForm action={stepAction} submitLabel={words('page.plan.stepAdd')} emptyOnDone>
            <StepFields titleLabel={words('page.plan.stepTitle')} />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
