import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/radios'
import { StatusTag } from '@/components/ui/status-tag'
import { Steps } from '@/components/ui/steps'
import { TextLink } from '@/components/ui/text-link'
import { answerPartAction } from '@/lib/screening/update-actions'
import type { UpdateItem } from '@/lib/screening/update'
import type { UpdatePart } from '@/lib/screening/update-page'
import { formatDay } from '@/lib/time/format'
import { answerInWords } from '@/lib/screening/answer-in-words'
import type { Say } from './loose-words'
import { KeepSaid } from './keep-said'

type Props = {
  readonly part: UpdatePart
  readonly place: { readonly current: number; readonly total: number }
  /** Some questions of this part were left without an answer. */
  readonly left: boolean
  readonly zone: string
  readonly say: Say
}

const answerHref = ({ question }: UpdateItem): string =>
  question.kind === 'medicines'
    ? '/my/screening/medications'
    : `/my/screening/changes/answer/${question.field}`

/** One part: what was said and when, each still true, changed, or not sure. */
export function UpdatePartForm({ part, place, left, zone, say }: Props) {
  const due = part.items.filter(({ freshness }) => freshness.kind !== 'fresh')
  const confirmable = due.filter(({ old, question }) => old && question.kind !== 'score')
  const anew = due.filter((item) => !confirmable.includes(item))
  const given = part.items.filter((item) => !due.includes(item))
  return (
    <>
      <PageHeader
        title={say(`group.${part.id}`)}
        lead={say('page.changes.partLead')}
        back={{ href: '/my/screening/changes', label: say('page.back') }}
      />
      <div className="flow">
        <Steps {...place} label={say('page.changes.title')} />
        {left && due.length > 0 ? (
          <Banner tone="caution" title={say('page.changes.leftTitle', { count: due.length })} />
        ) : null}
        {anew.map((item) => (
          <Card key={item.question.field} title={say(`question.${item.question.field}.label`)}>
            <p>{say(item.old ? 'page.changes.anew' : 'page.changes.newQuestion')}</p>
            <TextLink href={answerHref(item)}>{say('page.changes.answer')}</TextLink>
          </Card>
        ))}
        {confirmable.length > 0 ? (
          <Confirm part={part.id} items={confirmable} zone={zone} say={say} />
        ) : null}
        {given.length > 0 ? <Given items={given} say={say} /> : null}
      </div>
    </>
  )
}

function Confirm(props: {
  readonly part: string
  readonly items: readonly UpdateItem[]
  readonly zone: string
  readonly say: Say
}) {
  const { part, items, zone, say } = props
  return (
    <>
      <ActionForm
        action={answerPartAction}
        hidden={{ part }}
        submitLabel={say('page.changes.saveOn')}
      >
        <KeepSaid
          words={{
            saving: say('page.saving'),
            saved: say('page.saved'),
            notSaved: say('page.notSaved'),
          }}
        >
          <div className="flow-6">
            {items.map(({ question, old }) => (
              <Radios
                key={question.field}
                inline
                name={`said.${question.field}`}
                label={say(`question.${question.field}.label`)}
                hint={say('page.changes.youSaid', {
                  date: old ? formatDay(old.at, zone) : '',
                  answer: answerInWords(question, old?.value, say) ?? say('not_answered'),
                })}
                options={['still_true', 'changed', 'unsure'].map((value) => ({
                  value,
                  label: say(`page.changes.said.${value}`),
                }))}
              />
            ))}
          </div>
        </KeepSaid>
      </ActionForm>
      {items.length > 1 ? (
        <ActionForm
          action={answerPartAction}
          hidden={{ part, all: 'yes' }}
          submitLabel={say('page.changes.allTrue')}
          submitLook="secondary"
        />
      ) : null}
    </>
  )
}

function Given({ items, say }: { readonly items: readonly UpdateItem[]; readonly say: Say }) {
  return (
    <Card title={say('page.changes.givenTitle')}>
      <ul className="flow-2">
        {items.map((item) => (
          <li key={item.question.field} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusTag tone="success">
              {say(
                item.given?.said === 'still_true'
                  ? 'page.changes.said.still_true'
                  : 'page.changes.said.answered',
              )}
            </StatusTag>
            <TextLink href={answerHref(item)}>
              {say(`question.${item.question.field}.label`)}
            </TextLink>
            <span className="text-ink-soft">
              {answerInWords(item.question, item.given?.value, say)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
