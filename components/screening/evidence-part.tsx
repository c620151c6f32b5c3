import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import type { CaseFile } from '@/lib/screening/case-file'
import { agreements, askedOf } from '@/lib/screening/evidence-forms'
import { recordEvidenceAction, requestEvidenceAction } from '@/lib/screening/staff-actions'
import { EvidenceLine } from './evidence-line'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly file: CaseFile
  readonly today: string
  readonly say: Say
  readonly judging: Say
}

/** Evidence that is here, that was asked for, and that can be asked for. */
export function EvidencePart(props: Props) {
  const { clientId, file, say, judging } = props
  const [live, off] = [
    file.requests.filter(({ status }) => status !== 'cancelled'),
    file.requests.filter(({ status }) => status === 'cancelled'),
  ]
  const which = <Which file={file} say={say} />
  return (
    <Card title={say('page.staff.requests')}>
      {live.length === 0 ? (
        <p className="text-ink-soft">{judging(off.length > 0 ? 'ask.noneNow' : 'ask.none')}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {live.map((request) => (
          <EvidenceLine key={request.id} {...props} zone={props.file.zone} request={request} />
        ))}
      </ul>
      {off.length > 0 ? (
        <Disclosure summary={judging('ask.cancelledOnes', { count: off.length })}>
          <ul className="divide-y divide-line">
            {off.map((request) => (
              <EvidenceLine key={request.id} {...props} zone={props.file.zone} request={request} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {file.lines.length > 0 ? (
        <>
          <Disclosure summary={say('page.staff.requestTitle')}>
            <ActionForm
              action={requestEvidenceAction}
              hidden={{ clientId }}
              submitLabel={say('page.staff.requestSubmit')}
              submitLook="secondary"
              emptyOnDone
            >
              {which}
              <Ask {...props} />
            </ActionForm>
          </Disclosure>
          <Disclosure summary={say('page.staff.record')}>
            <ActionForm
              action={recordEvidenceAction}
              hidden={{ clientId }}
              submitLabel={say('page.staff.recordSubmit')}
              submitLook="secondary"
              emptyOnDone
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

function Which({ file, say }: Pick<Props, 'file' | 'say'>) {
  const rules = [...new Set(file.lines.map(({ finding }) => finding.rule))]
  const evidence = [
    ...new Set(file.lines.flatMap(({ finding }) => finding.evidence.map(({ id }) => id))),
  ]
  return (
    <>
      <SelectField
        name="ruleId"
        label={say('page.staff.for')}
        placeholder=" "
        width="full"
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
}

function Ask({ today, say, judging }: Props) {
  return (
    <>
      <Radios
        name="askOf"
        label={say('page.staff.askOf')}
        inline
        options={askedOf.map((value) => ({ value, label: judging(`ask.of.${value}`) }))}
      />
      <TextArea
        name="details"
        label={judging('ask.details')}
        hint={judging('ask.detailsHint')}
        rows={3}
        optional
      />
      <TextArea
        name="recipient"
        label={judging('ask.recipient')}
        hint={judging('ask.recipientHint')}
        rows={3}
        optional
      />
      <SelectField
        name="contactAgreed"
        label={judging('ask.agreedField')}
        hint={judging('ask.agreedHint')}
        placeholder=" "
        options={agreements.map((value) => ({ value, label: judging(`ask.agreed.${value}`) }))}
        optional
      />
      <DateField name="dueOn" label={say('page.staff.dueOn')} min={today} />
    </>
  )
}
