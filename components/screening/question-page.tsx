import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Steps } from '@/components/ui/steps'
import { TextLink } from '@/components/ui/text-link'
import { saveAnswerAction } from '@/lib/screening/client-actions'
import type { Advice } from '@/lib/screening/finding'
import type { ClientQuestion } from '@/lib/screening/questions'
import { Autosave } from './autosave'
import { HelpNow, PressureAdvice } from './help-now'
import type { Say } from './loose-words'
import { QuestionFields } from './question-fields'
import { ReadingsForm } from './readings-form'

type Props = {
  readonly question: ClientQuestion
  readonly value: unknown
  readonly group: string
  readonly part: { readonly current: number; readonly total: number }
  readonly backHref: string
  readonly nextHref: string
  /** Shown before the next question where the answer that was given calls for it. */
  readonly help: 'safety' | Advice | null
  readonly phone: string
  readonly zone: string
  readonly today: string
  readonly say: Say
}

/** One question a page: why it is asked, the answer kept as it is given, help where it calls for it. */
export function QuestionPage(props: Props) {
  const { question, say } = props
  return (
    <div className="flow-6">
      <div className="flow-3">
        <Steps {...props.part} label={say(`group.${props.group}`)} />
        <p>
          <TextLink href={props.backHref}>{say('page.back')}</TextLink>
        </p>
      </div>
      {props.help ? (
        <>
          {props.help === 'safety' ? (
            <HelpNow say={say} phone={props.phone} />
          ) : (
            <PressureAdvice advice={props.help} say={say} />
          )}
          <LinkButton href={props.nextHref} look="secondary">
            {say('page.helpGoOn')}
          </LinkButton>
        </>
      ) : null}
      {question.kind === 'readings' ? (
        <ReadingsForm say={say} zone={props.zone} today={props.today} />
      ) : (
        <ActionForm
          action={saveAnswerAction}
          hidden={{ field: question.field }}
          submitLabel={say('page.save')}
        >
          <Autosave
            field={question.field}
            words={{
              saving: say('page.saving'),
              saved: say('page.saved'),
              notSaved: say('page.notSaved'),
            }}
          >
            <QuestionFields question={question} value={props.value} say={say} />
          </Autosave>
        </ActionForm>
      )}
      <Disclosure summary={say('page.why')}>
        <p>{say(`question.${question.field}.why`)}</p>
      </Disclosure>
      {question.field === 'phq9_item9' ? (
        <p className="text-sm text-ink-soft">{say('credit.phq9')}</p>
      ) : null}
    </div>
  )
}
