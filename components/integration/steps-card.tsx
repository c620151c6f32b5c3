import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { STEP_SIZES, type Step } from '@/lib/integration/model'
import { stepAction } from '@/lib/integration/plan-actions'
import { energyKey, stepSizeKey } from '@/lib/integration/words'
import { StepList } from './step-list'

const ENERGIES = ['low', 'mid', 'high'] as const

/** Somebody's steps, and room for one more. */
export function StepsCard({ steps }: { readonly steps: readonly Step[] }) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.plan.steps')}>
      <StepList steps={steps} />
      <div className="no-print">
        <Disclosure summary={words('page.plan.stepNew')}>
          <ActionForm action={stepAction} submitLabel={words('page.plan.stepAdd')} emptyOnDone>
            <TextField name="title" label={words('page.plan.stepTitle')} maxLength={200} />
            <TextField
              name="firstAction"
              label={words('page.plan.stepFirst')}
              maxLength={200}
              optional
            />
            <Radios
              name="size"
              label={words('page.plan.stepSize')}
              defaultValue="small"
              inline
              options={STEP_SIZES.map((size) => ({ value: size, label: words(stepSizeKey(size)) }))}
            />
            <Radios
              name="energy"
              label={words('page.plan.stepEnergy')}
              defaultValue="low"
              inline
              options={ENERGIES.map((each) => ({ value: each, label: words(energyKey(each)) }))}
            />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
