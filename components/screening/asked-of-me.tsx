import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import { answerRequestAction } from '@/lib/screening/client-actions'
import type { EvidenceRequestLine } from '@/lib/screening/evidence-queries'
import { formatDate, formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

interface Props {
  readonly request: EvidenceRequestLine
  readonly zone: string
  readonly phone: string
  readonly justSent: boolean
  readonly say: Say
  readonly judging: Say
}

/** The question that is answered elsewhere better than in words, where there is one. */
const PLACES: Readonly<Record<string, string>> = {
  hold_or_continue_plan: '/my/screening/medications',
  label_or_pharmacy_list: '/my/screening/medications',
}

/** What the clinic asks of this client: what, why, by when; an answer in words; and a receipt that stays. */
export function AskedOfMe(props: Props) {
  const { request, zone, phone, justSent, say, judging } = props
  const answers = request.steps.filter(({ step }) => step === 'answered')
  const open = request.status === 'requested'
  const place = PLACES[request.wanted]
  return (
    <>
      <PageHeader
        title={judging('mine.title')}
        back={{ href: '/my', label: judging('mine.back') }}
        lead={
          open && request.dueOn
            ? judging('mine.by', { date: formatDate(request.dueOn) })
            : undefined
        }
      />
      <div className="flow-6">
        {justSent ? <Flash title={judging('mine.sent')} /> : null}
        {open ? null : <Banner tone="success" title={judging(`mine.over.${request.status}`)} />}
        <Card title={say(`evidence.${request.wanted}`)}>
          {request.details ? <p className="whitespace-pre-line">{request.details}</p> : null}
          <p>
            <span className="font-semibold">{judging('mine.why')}</span>{' '}
            {say(`rule.${request.ruleId}.client`)}
          </p>
          {open && place ? (
            <p>
              <TextLink href={place}>{judging('mine.place')}</TextLink>
            </p>
          ) : null}
        </Card>
        {answers.length > 0 ? (
          <Card title={judging('mine.said')}>
            <ul className="flow-3">
              {answers.map((answer) => (
                <li key={answer.id}>
                  <p className="text-sm text-ink-soft">
                    {judging('mine.saidOn', { date: formatDayTime(answer.at, zone) })}
                  </p>
                  <p className="whitespace-pre-line">{answer.words}</p>
                </li>
              ))}
            </ul>
            {open ? <p className="text-ink-soft">{judging('mine.reads')}</p> : null}
          </Card>
        ) : null}
        {open ? (
          <Card title={judging(answers.length > 0 ? 'mine.addTitle' : 'mine.answerTitle')}>
            <ActionForm
              action={answerRequestAction}
              hidden={{ requestId: request.id }}
              submitLabel={judging('mine.submit')}
            >
              <TextArea
                name="words"
                label={judging('mine.words')}
                hint={judging('mine.wordsHint')}
                rows={5}
              />
            </ActionForm>
          </Card>
        ) : null}
        <p className="text-ink-soft">{judging('mine.paper', { phone })}</p>
      </div>
    </>
  )
}
