import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { CrisisButtons } from '@/components/ui/crisis-buttons'
import { Radios } from '@/components/ui/radios'
import { SAFETY_ANSWERS, type SafetyAnswer } from '@/lib/preparation/model'

const help =
  'hidden group-has-[input[value^=plan]:checked]/safety:block group-has-[input[value^=rather]:checked]/safety:block group-has-[input[value^=thoughts]:checked]/safety:block'

/** The safety question of the day; help shows at once with the answer, before anything is sent. */
export function SafetyQuestion(props: { readonly stored: SafetyAnswer | null | undefined }) {
  const words = useTranslations('preparation')
  return (
    <div className="group/safety flow">
      <Radios
        name="safety"
        label={words('question.safety.label')}
        hint={words('question.safety.hint')}
        {...(props.stored ? { defaultValue: props.stored } : {})}
        options={SAFETY_ANSWERS.map((value) => ({ value, label: words(`safety.${value}`) }))}
      />
      <div className={help} aria-live="polite">
        <CareCard urgency="emergency" level={3} title={words('page.crisis.title')}>
          <p>{words('page.crisis.body')}</p>
          <CrisisButtons
            line={words('page.crisis.line')}
            emergency={words('page.crisis.emergency')}
          />
        </CareCard>
      </div>
    </div>
  )
}
