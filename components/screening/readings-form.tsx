import { ActionForm } from '@/components/ui/action-form'
import { recordOwnReadingsAction, saveAnswerAction } from '@/lib/screening/client-actions'
import type { Say } from './loose-words'
import { ReadingFields } from './reading-fields'

type Props = { readonly say: Say; readonly zone: string; readonly today: string }

/** Two readings at home, or the word that there is no cuff and the clinic will take them. */
export function ReadingsForm({ say, zone, today }: Props) {
  return (
    <div className="flow">
      <h1 className="text-2xl">{say('question.bp_readings.label')}</h1>
      <p className="text-ink-soft">{say('question.bp_readings.help')}</p>
      <ActionForm
        action={recordOwnReadingsAction}
        hidden={{ 'first.zone': zone, 'second.zone': zone }}
        submitLabel={say('page.saveReadings')}
      >
        <ReadingFields say={say} today={today} />
      </ActionForm>
      <ActionForm
        action={saveAnswerAction}
        hidden={{ field: 'bp_readings', value: 'none' }}
        submitLabel={say('page.noCuff')}
        submitLook="secondary"
      />
    </div>
  )
}
