import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Checkbox } from '@/components/ui/checkbox'
import { SummaryList } from '@/components/ui/summary-list'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import { sendUpdateAction } from '@/lib/screening/update-actions'
import type { UpdateItem } from '@/lib/screening/update'
import type { OwnUpdate } from '@/lib/screening/update-page'
import { formatDay } from '@/lib/time/format'
import { answerInWords } from '@/lib/screening/answer-in-words'
import type { Say } from './loose-words'

type Props = { readonly update: OwnUpdate; readonly zone: string; readonly say: Say }

/** Everything that was said this time, each with the way back to it; what is still open; and the signature. */
export function UpdateCheck({ update, zone, say }: Props) {
  const given = update.items.filter((item) => item.given !== null)
  return (
    <div className="flow-8">
      {update.open.length > 0 ? (
        <Banner tone="caution" title={say('page.openTitle', { count: update.open.length })}>
          <ul className="list-disc ps-5">
            {update.parts
              .filter(({ open }) => open > 0)
              .map(({ id }) => (
                <li key={id} className="py-1">
                  <TextLink href={`/my/screening/changes/${id}`}>{say(`group.${id}`)}</TextLink>
                </li>
              ))}
          </ul>
        </Banner>
      ) : null}
      <SummaryList
        rows={given.map((item) => ({
          key: item.question.field,
          label: say(`question.${item.question.field}.label`),
          value: inWords(item, zone, say),
          changeHref: hrefOf(item),
        }))}
      />
      {update.open.length === 0 && given.length > 0 ? (
        <section>
          <h2 className="mb-3 text-lg">{say('page.sign')}</h2>
          <ActionForm action={sendUpdateAction} submitLabel={say('page.send')}>
            <TextField
              name="signedName"
              label={say('page.signedName')}
              hint={say('page.signedNameHint')}
              autoComplete="name"
            />
            <Checkbox name="agree" label={say('page.agree')} />
          </ActionForm>
        </section>
      ) : null}
    </div>
  )
}

const hrefOf = ({ question }: UpdateItem): string =>
  question.kind === 'medicines'
    ? '/my/screening/medications'
    : `/my/screening/changes/answer/${question.field}`

function inWords({ question, given, old }: UpdateItem, zone: string, say: Say): string {
  const answer = answerInWords(question, given?.value, say) ?? say('page.notSaid')
  return given?.said === 'still_true' && old
    ? say('page.changes.confirmed', { answer, date: formatDay(old.at, zone) })
    : answer
}
