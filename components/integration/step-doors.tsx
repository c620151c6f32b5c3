import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { Step, StepState } from '@/lib/integration/model'
import { moveAction, pieceAction } from '@/lib/integration/plan-actions'

type Move = 'toNext' | 'toDoing' | 'toDone' | 'toPaused' | 'toDropped' | 'toIdea'
const STATE_OF: Readonly<Record<Move, StepState>> = {
  toNext: 'next',
  toDoing: 'doing',
  toDone: 'done',
  toPaused: 'paused',
  toDropped: 'dropped',
  toIdea: 'idea',
}
/** What somebody may want to do with a step as it stands; all of it can be taken back. */
const MOVES: Readonly<Record<StepState, readonly Move[]>> = {
  idea: ['toNext', 'toPaused', 'toDropped'],
  next: ['toDoing', 'toDone', 'toPaused', 'toDropped'],
  doing: ['toDone', 'toPaused', 'toDropped'],
  done: ['toIdea'],
  paused: ['toIdea', 'toDropped'],
  dropped: ['toIdea'],
}

/** The moves of one step, and "too big" for those that are still ahead. */
export function StepDoors({ step }: { readonly step: Step }) {
  const words = useTranslations('integration.page.plan')
  const ahead = step.state === 'idea' || step.state === 'next' || step.state === 'doing'
  return (
    <div className="flex flex-wrap items-start gap-3 no-print">
      <ActionForm action={moveAction} hidden={{ stepId: step.id }} inline>
        {MOVES[step.state].map((move, index) => (
          <SubmitButton
            key={move}
            name="to"
            value={STATE_OF[move]}
            look={index === 0 ? 'secondary' : 'quiet'}
          >
            {words(move)}
          </SubmitButton>
        ))}
      </ActionForm>
      {ahead ? (
        <Dialog
          trigger={words('tooBig')}
          triggerLook="quiet"
          title={words('tooBigTitle')}
          cancelLabel={words('tooBigKeep')}
        >
          <p>{words('tooBigLead', { title: step.title })}</p>
          <ActionForm
            action={pieceAction}
            hidden={{ stepId: step.id }}
            submitLabel={words('tooBigAdd')}
            emptyOnDone
          >
            <TextField name="title" label={words('tooBigLabel')} maxLength={200} />
            <TextField name="firstAction" label={words('stepFirst')} maxLength={200} optional />
          </ActionForm>
        </Dialog>
      ) : null}
    </div>
  )
}
