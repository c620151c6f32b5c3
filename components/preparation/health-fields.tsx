import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { Checkboxes } from '@/components/ui/checkboxes'
import { Radios } from '@/components/ui/radios'
import type { ChecklistAnswers } from '@/lib/preparation/checklist'
import { ILLNESSES } from '@/lib/preparation/model'

type Props = {
  readonly illness: ChecklistAnswers['illness'] | undefined
  readonly pregnancy: ChecklistAnswers['pregnancy'] | undefined
}

const emergency = 'hidden group-has-[input[value$=now]:checked]/ill:block'

export function HealthFields({ illness, pregnancy }: Props) {
  const words = useTranslations('preparation')
  return (
    <div className="flow-6">
      <div className="group/ill flow">
        <Checkboxes
          name="illness"
          label={words('question.illness.label')}
          hint={words('question.illness.hint')}
          defaultValues={illness ? (illness.length > 0 ? illness : ['none_of_these']) : []}
          options={[
            ...ILLNESSES.map((value) => ({ value, label: words(`illness.${value}`) })),
            { value: 'none_of_these', label: words('page.checklist.noneOfThese') },
          ]}
        />
        <div className={emergency} aria-live="polite">
          <CareCard urgency="emergency" level={3} title={words('page.checklist.call911')}>
            <p>{words('page.checklist.call911Body')}</p>
            <p>
              <a href="tel:911" className="link font-bold">
                {words('page.crisis.emergency')}
              </a>
            </p>
          </CareCard>
        </div>
      </div>
      <Radios
        name="pregnancy"
        label={words('question.pregnancy.label')}
        hint={words('question.pregnancy.hint')}
        {...(pregnancy ? { defaultValue: pregnancy } : {})}
        options={(['no', 'yes', 'unsure', 'prefer_not', 'not_applicable'] as const).map(
          (value) => ({
            value,
            label: words(`answer.${value}`),
          }),
        )}
      />
    </div>
  )
}
