import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { SelectField } from '@/components/ui/select-field'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { ways } from '@/lib/screening/evidence-forms'
import type { EvidenceRequestLine, EvidenceStepLine } from '@/lib/screening/evidence-queries'
import {
  cancelRequestAction,
  receiveEvidenceAction,
  remindRequestAction,
  sendRequestAction,
} from '@/lib/screening/staff-actions'
import { formatDate } from '@/lib/time/format'
import { AnswerFactsList } from './answer-facts'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly request: EvidenceRequestLine
  /** Today, in the clinic's zone. */
  readonly today: string
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** One request: what, of whom, by when, what became of it, and what can be done with it now. */
export function EvidenceLine(props: Props) {
  const { request, zone, say, judging } = props
  return (
    <li className="flow-2 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="min-w-0">
          <span className="font-semibold">{say(`evidence.${request.wanted}`)}</span>{' '}
          <span className="text-ink-soft">
            {request.ruleId} · {request.reference}
          </span>
        </p>
        <State {...props} />
      </div>
      {request.details ? <p className="whitespace-pre-line">{request.details}</p> : null}
      {request.recipient ? (
        <p className="text-sm whitespace-pre-line text-ink-soft">{request.recipient}</p>
      ) : null}
      {request.askOf === 'staff' ? null : (
        <p className="text-sm text-ink-soft">
          {judging('ask.askedBy', {
            name: request.recordedByName,
            who: judging(`ask.of.${request.askOf}`),
          })}
          {request.contactAgreed ? ` · ${judging(`ask.agreed.${request.contactAgreed}`)}` : null}
        </p>
      )}
      <Steps steps={request.steps} zone={zone} judging={judging} />
      {request.note ? (
        <p className="whitespace-pre-line">
          {request.note}{' '}
          {request.receivedByName ? (
            <span className="text-sm text-ink-soft">{request.receivedByName}</span>
          ) : null}
        </p>
      ) : null}
      {request.cancelledReason ? (
        <p>
          {judging('ask.cancelledLine', {
            name: request.cancelledByName ?? '',
            reason: request.cancelledReason,
          })}
        </p>
      ) : null}
      {request.status === 'requested' ? <Doors {...props} /> : null}
    </li>
  )
}

function State({ request, today, judging }: Props) {
  if (request.status === 'cancelled')
    return <StatusTag tone="neutral">{judging('ask.state.cancelled')}</StatusTag>
  if (request.status === 'received')
    return (
      <StatusTag tone="success">
        {judging('ask.state.received', {
          date: request.receivedOn ? formatDate(request.receivedOn) : '',
        })}
      </StatusTag>
    )
  const due = request.dueOn ? formatDate(request.dueOn) : ''
  if (request.dueOn && request.dueOn < today)
    return <StatusTag tone="stop">{judging('ask.state.overdue', { date: due })}</StatusTag>
  return request.steps.some(({ step }) => step === 'answered') ? (
    <StatusTag tone="active">{judging('ask.state.answered')}</StatusTag>
  ) : (
    <StatusTag tone="waiting">{judging('ask.state.due', { date: due })}</StatusTag>
  )
}

function Steps(props: { steps: readonly EvidenceStepLine[]; zone: string; judging: Say }) {
  const { steps, zone, judging } = props
  if (steps.length === 0) return null
  return (
    <ul className="flow-1 border-s-4 border-line ps-4">
      {steps.map((step) => (
        <li key={step.id}>
          <span className="text-sm text-ink-soft">
            {judging(`ask.step.${step.step}`, {
              date: formatDate(step.on),
              name: step.byName,
              way: step.way ? judging(`ask.way.${step.way}`) : '',
            })}
          </span>
          {step.facts ? <AnswerFactsList facts={step.facts} zone={zone} judging={judging} /> : null}
          {step.words ? <p className="whitespace-pre-line">{step.words}</p> : null}
        </li>
      ))}
    </ul>
  )
}

function Doors({ clientId, request, today, say, judging }: Props) {
  const hidden = { clientId, requestId: request.id }
  const dayTold = request.steps.findLast(({ facts }) => facts?.onDay)?.facts?.onDay
  const outside = request.askOf === 'doctor' || request.askOf === 'laboratory'
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2 no-print">
      {outside ? (
        <LinkButton
          href={`/clients/${clientId}/asked/${request.id}/letter`}
          look="secondary"
          download
        >
          {judging('ask.letterButton')}
        </LinkButton>
      ) : null}
      <Disclosure summary={say('page.staff.receive')}>
        <ActionForm
          action={receiveEvidenceAction}
          hidden={hidden}
          submitLabel={say('page.staff.recordSubmit')}
          submitLook="secondary"
        >
          <TextArea name="note" label={say('page.staff.note')} rows={2} />
          <DateField
            name="receivedOn"
            label={judging('ask.receivedOn')}
            hint={judging('ask.receivedOnHint')}
            {...(dayTold ? { defaultValue: dayTold } : {})}
            max={today}
            optional
          />
        </ActionForm>
      </Disclosure>
      {outside ? (
        <Disclosure summary={judging('ask.sentTitle')}>
          <ActionForm
            action={sendRequestAction}
            hidden={hidden}
            submitLabel={judging('ask.sentSubmit')}
            submitLook="secondary"
          >
            <SelectField
              name="way"
              label={judging('ask.wayField')}
              placeholder=" "
              options={ways.map((value) => ({ value, label: judging(`ask.way.${value}`) }))}
            />
            <DateField name="happenedOn" label={judging('ask.onDay')} max={today} />
          </ActionForm>
        </Disclosure>
      ) : null}
      <ActionForm
        inline
        action={remindRequestAction}
        hidden={hidden}
        submitLabel={judging(outside ? 'ask.remindOutside' : 'ask.remind')}
        submitLook="quiet"
      />
      <Disclosure summary={judging('ask.cancelTitle')}>
        <ActionForm
          action={cancelRequestAction}
          hidden={hidden}
          submitLabel={judging('ask.cancelSubmit')}
          submitLook="secondary"
        >
          <TextArea name="reason" label={say('page.staff.reason')} rows={2} />
        </ActionForm>
      </Disclosure>
    </div>
  )
}
