import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { FindingLine } from '@/lib/screening/case-file'
import {
  countersignLiftAction,
  endLiftAction,
  liftFindingAction,
} from '@/lib/screening/staff-actions'
import { questionOf } from '@/lib/screening/forms'
import { formatDay } from '@/lib/time/format'
import { fieldInWords } from '@/lib/screening/answer-in-words'
import { toneOf } from './finding-place'
import { findingTitle } from './finding-title'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly line: FindingLine
  /** The version of the rules that say it. */
  readonly version: string
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** One finding: the answers beneath it, its rule and source, the evidence there and lacking, and who may lift it. */
export function FindingCard(props: Props) {
  const { line, version, zone, say, judging } = props
  const { finding, missing } = line
  return (
    <Card
      level={3}
      title={findingTitle(finding, say)}
      aside={<StatusTag tone={toneOf(line)}>{say(`severity.${finding.severity}`)}</StatusTag>}
    >
      <ul className="flow-1">
        {finding.because.map(({ field, value }) => (
          <li key={field}>
            <span className="text-ink-soft">
              {questionOf(field) ? say(`question.${field}.label`) : say(`staff_field.${field}`)}
            </span>{' '}
            <span className="font-semibold whitespace-pre-line">
              {fieldInWords(field, questionOf(field)?.kind, value, say)}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        {judging('finding.judgedBy', { rule: finding.reason, version })} ·{' '}
        {say('page.staff.source')}: {finding.source}
        {finding.sameDay ? ` · ${say('same_day')}` : ''}
      </p>
      {finding.evidence.length > 0 ? (
        <ul className="text-sm">
          {line.evidence.map(({ evidence, present, receivedAt }) => (
            <li key={evidence.id}>
              {say(`evidence.${evidence.id}`)}
              {evidence.maxAgeDays ? `, ${say('evidence_age', { days: evidence.maxAgeDays })}` : ''}
              :{' '}
              <strong>
                {present
                  ? receivedAt
                    ? say('page.staff.presentSince', { date: formatDay(receivedAt, zone) })
                    : say('page.staff.present')
                  : say('page.staff.missing')}
              </strong>
            </li>
          ))}
        </ul>
      ) : null}
      {finding.followUps.length > 0 ? (
        <Disclosure summary={say('page.staff.followUps')}>
          <ul className="list-disc ps-5">
            {finding.followUps.map((each) => (
              <li key={each}>{say(`follow_up.${each}`)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {missing.length > 0 && finding.override !== 'none' ? (
        <p>
          {judging('finding.takes', {
            list: missing.map((id) => say(`evidence.${id}`)).join('; '),
          })}
        </p>
      ) : null}
      <LiftPart {...props} />
    </Card>
  )
}

function LiftPart({ clientId, line, zone, say, judging }: Props) {
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
      <Disclosure summary={say(grave ? 'page.staff.lift' : 'page.staff.clear')}>
        <ActionForm
          action={liftFindingAction}
          hidden={{ clientId, finding: line.key }}
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
