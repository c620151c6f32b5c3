import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { FindingLine } from '@/lib/screening/case-file'
import {
  countersignLiftAction,
  endLiftAction,
  liftFindingAction,
} from '@/lib/screening/staff-actions'
import { formatDay } from '@/lib/time/format'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly line: FindingLine
  /** The contradictions within it that the same words can clear. */
  readonly also?: readonly FindingLine[]
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** Who may lift or clear a finding, what they wrote where they did, and the form where they have not. */
export function LiftPart({ clientId, line, also, zone, say, judging }: Props) {
  const { finding, lift, state } = line
  if (finding.severity === 'incomplete') return null
  if (lift && state !== 'expired')
    return (
      <div className="flow-2">
        <p>
          {state === 'waits_for_second'
            ? say('page.staff.waitsSecond', { name: lift.signerName })
            : say(`page.staff.${finding.severity === 'stop' ? 'lifted' : 'cleared'}`, {
                date: formatDay(lift.validUntil, zone),
                name: lift.signerName,
                credential: lift.signerCredential,
              })}{' '}
          {lift.secondSignerName
            ? say('page.staff.second', {
                name: lift.secondSignerName,
                credential: lift.secondSignerCredential ?? '',
              })
            : null}
        </p>
        <p className="whitespace-pre-line">
          {lift.reason} <span className="text-ink-soft">{lift.evidence}</span>
        </p>
        <p className="text-sm text-ink-soft">
          {judging('finding.until', { date: formatDay(lift.validUntil, zone) })}
        </p>
        {state === 'waits_for_second' ? (
          <ActionForm
            action={countersignLiftAction}
            hidden={{ clientId, liftId: lift.id }}
            submitLabel={say('page.staff.countersign')}
          >
            <ConfirmField />
          </ActionForm>
        ) : null}
        <ActionForm
          inline
          action={endLiftAction}
          hidden={{ clientId, liftId: lift.id }}
          submitLabel={say('page.staff.endLift')}
          submitLook="secondary"
        />
      </div>
    )
  if (finding.override === 'none') return <p>{say('page.staff.nobodyLifts')}</p>
  const grave = finding.severity === 'stop' || finding.severity === 'crisis'
  return (
    <>
      <p className="text-sm">
        {say(`override.${finding.twoSigners ? 'two_signers' : finding.override}`)}
      </p>
      <Disclosure
        summary={say(`page.staff.${grave ? 'lift' : also?.length ? 'clearBoth' : 'clear'}`)}
      >
        <ActionForm
          action={liftFindingAction}
          hidden={{
            clientId,
            finding: line.key,
            also: (also ?? []).map(({ key }) => key).join(' '),
          }}
          submitLabel={say(grave ? 'page.staff.liftSubmit' : 'page.staff.clearSubmit')}
        >
          <TextArea
            name="reason"
            label={say(grave ? 'page.staff.reason' : 'page.staff.documentation')}
            rows={2}
          />
          <TextField name="evidence" label={say('page.staff.evidenceField')} />
          <DateField name="validUntil" label={say('page.staff.validUntil')} />
          <ConfirmField />
        </ActionForm>
      </Disclosure>
    </>
  )
}
