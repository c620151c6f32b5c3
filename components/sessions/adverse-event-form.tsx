import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { ADVERSE_EVENTS, type AdverseEventCode } from '@/lib/sessions/adverse-events'
import { recordAdverseEventAction } from '@/lib/sessions/record-actions'
import { adverseEventKey } from '@/lib/sessions/words'

const CODES = Object.keys(ADVERSE_EVENTS) as readonly AdverseEventCode[]
const GRADES = ['1', '2', '3', '4', '5'] as const
const RELATIONS = ['unrelated', 'unlikely', 'possible', 'probable', 'definite'] as const
const ACTIONS = [
  'none',
  'comfort',
  'dose_change',
  'medicine_given',
  'stopped',
  'ems',
  'hospital',
] as const
const OUTCOMES = ['resolved', 'ongoing', 'hospital', 'unknown'] as const

/** What went wrong, how badly, and what was done; whom it is told to follows from the grade (clinical rules, D.4). */
export function AdverseEventForm({ appointmentId }: { readonly appointmentId: string }) {
  const words = useTranslations('sessions')
  return (
    <Dialog
      trigger={words('page.help.adverse')}
      title={words('page.help.adverseTitle')}
      cancelLabel={words('page.help.keep')}
    >
      <ActionForm
        action={recordAdverseEventAction}
        hidden={{ appointmentId }}
        submitLabel={words('page.help.adverseSend')}
        emptyOnDone
      >
        <KeepsTyped place={`adverse ${appointmentId}`} />
        <SelectField
          name="code"
          label={words('field.code.label')}
          placeholder="–"
          options={CODES.map((value) => ({ value, label: words(adverseEventKey(value)) }))}
        />
        <Radios
          name="grade"
          label={words('field.grade.label')}
          options={GRADES.map((value) => ({ value, label: words(`grade.${value}`) }))}
        />
        <Checkbox name="serious" label={words('field.serious.label')} />
        <SelectField
          name="relation"
          label={words('field.relation.label')}
          placeholder="–"
          options={RELATIONS.map((value) => ({ value, label: words(`choice.relation.${value}`) }))}
        />
        <SelectField
          name="action"
          label={words('field.action.label')}
          placeholder="–"
          options={ACTIONS.map((value) => ({ value, label: words(`choice.action.${value}`) }))}
        />
        <SelectField
          name="outcome"
          label={words('field.outcome.label')}
          placeholder="–"
          options={OUTCOMES.map((value) => ({ value, label: words(`choice.outcome.${value}`) }))}
        />
        <TextArea name="detail" label={words('field.detail.label')} optional rows={3} />
      </ActionForm>
    </Dialog>
  )
}
