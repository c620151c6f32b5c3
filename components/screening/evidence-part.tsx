import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import type { CaseFile } from '@/lib/screening/case-file'
import {
  receiveEvidenceAction,
  recordEvidenceAction,
  requestEvidenceAction,
} from '@/lib/screening/staff-actions'
import { formatDate, formatDay } from '@/lib/time/format'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly file: CaseFile
  readonly zone: string
  readonly say: Say
}

/** Evidence that is here, that was asked for, and that can be asked for. */
export function EvidencePart({ clientId, file, zone, say }: Props) {
  const rules = [...new Set(file.lines.map(({ finding }) => finding.rule))]
  const evidence = [
    ...new Set(file.lines.flatMap(({ finding }) => finding.evidence.map(({ id }) => id))),
  ]
  const which = (
    <>
      <SelectField
        name="ruleId"
        label={say('page.staff.for')}
        placeholder=" "
        options={rules.map((rule) => ({ value: rule, label: say(`rule.${rule}.clinician`) }))}
      />
      <SelectField
        name="wanted"
        label={say('page.staff.wanted')}
        placeholder=" "
        options={evidence.map((id) => ({ value: id, label: say(`evidence.${id}`) }))}
      />
    </>
  )
  return (
    <Card title={say('page.staff.requests')}>
      <ul className="divide-y divide-line">
        {file.requests.map((request) => (
          <li key={request.id} className="py-2">
            <span className="font-semibold">{say(`evidence.${request.wanted}`)}</span> (
            {request.ruleId}).{' '}
            {request.status === 'received' && request.receivedAt ? (
              <>
                {say('page.staff.received', { date: formatDay(request.receivedAt, zone) })}.{' '}
                {request.note}
              </>
            ) : (
              <>
                {say('page.staff.requested', {
                  who: say(`page.from.${request.askOf}`),
                  date: request.dueOn ? formatDate(request.dueOn) : '',
                })}
                <Disclosure summary={say('page.staff.receive')}>
                  <ActionForm
                    action={receiveEvidenceAction}
                    hidden={{ clientId, requestId: request.id }}
                    submitLabel={say('page.staff.recordSubmit')}
                    submitLook="secondary"
                  >
                    <TextArea name="note" label={say('page.staff.note')} rows={2} />
                  </ActionForm>
                </Disclosure>
              </>
            )}
          </li>
        ))}
      </ul>
      {rules.length > 0 ? (
        <>
          <Disclosure summary={say('page.staff.requestTitle')}>
            <ActionForm
              action={requestEvidenceAction}
              hidden={{ clientId }}
              submitLabel={say('page.staff.requestSubmit')}
              submitLook="secondary"
            >
              {which}
              <Radios
                name="askOf"
                label={say('page.staff.askOf')}
                inline
                options={['client', 'doctor', 'laboratory', 'staff'].map((value) => ({
                  value,
                  label: say(`page.from.${value}`),
                }))}
              />
              <DateField name="dueOn" label={say('page.staff.dueOn')} />
            </ActionForm>
          </Disclosure>
          <Disclosure summary={say('page.staff.record')}>
            <ActionForm
              action={recordEvidenceAction}
              hidden={{ clientId }}
              submitLabel={say('page.staff.recordSubmit')}
              submitLook="secondary"
            >
              {which}
              <TextArea name="note" label={say('page.staff.note')} rows={2} />
            </ActionForm>
          </Disclosure>
        </>
      ) : null}
    </Card>
  )
}
