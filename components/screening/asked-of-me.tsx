import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import { AddMedicine } from '@/components/medications/add-medicine'
import { answerRequestAction } from '@/lib/screening/client-actions'
import type { EvidenceRequestLine } from '@/lib/screening/evidence-queries'
import { shapeOf } from '@/lib/screening/evidence-shape'
import { formatDate, formatDayTime } from '@/lib/time/format'
import { AnswerFactsList } from './answer-facts'
import { AnswerFields } from './answer-fields'
import type { Say } from './loose-words'

interface Props {
  readonly request: EvidenceRequestLine
  readonly zone: string
  /** Today, in the client's zone. */
  readonly today: string
  readonly phone: string
  readonly justSent: boolean
  readonly say: Say
  readonly judging: Say
}

/** What the clinic asks of this client: what, why, by when; an answer in fields and words; and a receipt that stays. */
export function AskedOfMe(props: Props) {
  const { request, zone, today, phone, justSent, say, judging } = props
  const answers = request.steps.filter(({ step }) => step === 'answered')
  const open = request.status === 'requested'
  const shape = shapeOf(request.wanted)
  const answerZones: Readonly<Record<string, string>> =
    shape === 'pressures' ? { 'first.zone': zone, 'second.zone': zone } : {}
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
        </Card>
        {answers.length > 0 ? (
          <Card title={judging('mine.said')}>
            <ul className="flow-3">
              {answers.map((answer) => (
                <li key={answer.id}>
                  <p className="text-sm text-ink-soft">
                    {judging('mine.saidOn', { date: formatDayTime(answer.at, zone) })}
                  </p>
                  {answer.facts ? (
                    <AnswerFactsList facts={answer.facts} zone={zone} judging={judging} />
                  ) : null}
                  {answer.words ? <p className="whitespace-pre-line">{answer.words}</p> : null}
                </li>
              ))}
            </ul>
            {open ? <p className="text-ink-soft">{judging('mine.reads')}</p> : null}
          </Card>
        ) : null}
        {open && shape === 'medicines' ? (
          <Card
            title={judging('mine.listTitle')}
            footer={<TextLink href="/my/screening/medications">{judging('mine.place')}</TextLink>}
          >
            <AddMedicine />
          </Card>
        ) : null}
        {open ? (
          <Card title={judging(answers.length > 0 ? 'mine.addTitle' : 'mine.answerTitle')}>
            <ActionForm
              action={answerRequestAction}
              hidden={{ requestId: request.id, ...answerZones }}
              submitLabel={judging('mine.submit')}
            >
              <AnswerFields wanted={request.wanted} today={today} say={say} judging={judging} />
              <TextArea
                name="words"
                optional={shape !== 'words' && shape !== 'medicines'}
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
