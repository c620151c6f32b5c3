import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { keepChangedAction, saveChangedAction } from '@/lib/screening/update-actions'
import type { UpdateItem } from '@/lib/screening/update'
import { formatDay } from '@/lib/time/format'
import { answerInWords } from '@/lib/screening/answer-in-words'
import { Autosave } from './autosave'
import { HelpNow } from './help-now'
import type { Say } from './loose-words'
import { QuestionFields } from './question-fields'

type Props = {
  readonly item: UpdateItem
  readonly help: boolean
  readonly phone: string
  readonly zone: string
  readonly say: Say
}

/** A question answered anew, with what was said before beside it. */
export function UpdateQuestion({ item, help, phone, zone, say }: Props) {
  const { question, old, given } = item
  const { field } = question
  return (
    <div className="flow-6">
      <p>
        <TextLink href={`/my/screening/changes/${item.group}`}>{say('page.back')}</TextLink>
      </p>
      {help ? (
        <>
          <HelpNow say={say} phone={phone} />
          <LinkButton href="/my/screening/changes" look="secondary">
            {say('page.helpGoOn')}
          </LinkButton>
        </>
      ) : null}
      <ActionForm action={saveChangedAction} hidden={{ field }} submitLabel={say('page.save')}>
        <Autosave
          field={field}
          keep={keepChangedAction}
          words={{
            saving: say('page.saving'),
            saved: say('page.saved'),
            notSaved: say('page.notSaved'),
          }}
        >
          <QuestionFields question={question} value={given?.value ?? null} say={say} />
        </Autosave>
      </ActionForm>
      {old ? (
        <p className="text-ink-soft">
          {say('page.changes.youSaid', {
            date: formatDay(old.at, zone),
            answer: answerInWords(question, old.value, say) ?? say('not_answered'),
          })}
        </p>
      ) : null}
      <Disclosure summary={say('page.why')}>
        <p>{say(`question.${field}.why`)}</p>
      </Disclosure>
      {field === 'phq9_item9' ? (
        <p className="text-sm text-ink-soft">{say('credit.phq9')}</p>
      ) : null}
    </div>
  )
}
