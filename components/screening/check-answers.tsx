import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Checkbox } from '@/components/ui/checkbox'
import { SummaryList } from '@/components/ui/summary-list'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import { submitScreeningAction } from '@/lib/screening/client-actions'
import type { ScreeningAnswers } from '@/lib/screening/model'
import type { ClientQuestion, QuestionGroup } from '@/lib/screening/questions'
import { answerInWords } from '@/lib/screening/answer-in-words'
import type { Say } from './loose-words'

type Props = {
  readonly parts: readonly QuestionGroup<ClientQuestion>[]
  readonly open: readonly ClientQuestion[]
  readonly answers: ScreeningAnswers
  readonly say: Say
}

const hrefOf = ({ field }: ClientQuestion) => `/my/screening/${field}`

/** Everything that was said, each with the way back to it; what is open, by name; and the signature. */
export function CheckAnswers({ parts, open, answers, say }: Props) {
  return (
    <div className="flow-8">
      {open.length > 0 ? <StillOpen open={open} say={say} /> : null}
      {parts.map((part) => (
        <section key={part.id}>
          <h2 className="mb-2 text-lg">{say(`group.${part.id}`)}</h2>
          <SummaryList
            rows={part.questions.map((question) => ({
              key: question.field,
              label: say(`question.${question.field}.label`),
              value: answerInWords(question, answers[question.field], say) ?? say('page.notSaid'),
              changeHref: hrefOf(question),
            }))}
          />
        </section>
      ))}
      <section>
        <h2 className="mb-3 text-lg">{say('page.sign')}</h2>
        <ActionForm action={submitScreeningAction} submitLabel={say('page.send')}>
          <TextField
            name="signedName"
            label={say('page.signedName')}
            hint={say('page.signedNameHint')}
            autoComplete="name"
          />
          <Checkbox name="agree" label={say('page.agree')} />
        </ActionForm>
      </section>
    </div>
  )
}

/** So many open questions are named; a person half-way is not shown a wall of them. */
const NAMED = 5

function StillOpen({ open, say }: Pick<Props, 'open' | 'say'>) {
  return (
    <Banner tone="caution" title={say('page.openTitle', { count: open.length })}>
      <p>{say('page.openLead')}</p>
      <ul className="list-disc ps-5">
        {open.slice(0, NAMED).map((question) => (
          <li key={question.field} className="py-1">
            <TextLink href={hrefOf(question)}>{say(`question.${question.field}.label`)}</TextLink>
          </li>
        ))}
      </ul>
      {open.length > NAMED ? <p>{say('page.openMore', { count: open.length - NAMED })}</p> : null}
    </Banner>
  )
}
