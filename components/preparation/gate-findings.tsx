import { useTranslations } from 'next-intl'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { liftFindingAction } from '@/lib/preparation/actions'
import type { GateStanding } from '@/lib/preparation/gate'
import type { MarkedFinding } from '@/lib/preparation/lifts'
import { ILLNESSES } from '@/lib/preparation/model'
import { DECISION_TONE, decisionKey, liftKey, reasonKey, ruleKey } from '@/lib/preparation/words'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly gate: GateStanding
  /** Rules that this reader may decide about. */
  readonly mayLift: ReadonlySet<string>
}

/** Every rule that stands in the way, with its facts, its source and who may decide about it. */
export function GateFindings({ gate, mayLift }: Props) {
  const words = useTranslations('preparation')
  const rules = [...new Set(gate.findings.map(({ rule }) => rule))]
  const onlyAsked = (rule: string) =>
    gate.findings.every((each) => each.rule !== rule || isUnanswered(each))
  const unanswered = rules.filter(onlyAsked)
  return (
    <div className="grid gap-4">
      {unanswered.length > 0 ? (
        <Card
          title={words('reason.not_answered')}
          level={3}
          aside={<StatusTag tone="info">{words('decision.incomplete.title')}</StatusTag>}
        >
          <p>{words('decision.incomplete.clinician')}</p>
          <ul className="mt-2 list-disc ps-5">
            {unanswered.map((rule) => (
              <li key={rule}>
                {words(ruleKey(rule, 'title'))} <span className="text-ink-soft">({rule})</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {rules
        .filter((rule) => !onlyAsked(rule))
        .map((rule) => {
          const findings = gate.findings.filter((each) => each.rule === rule)
          const standing = findings.filter(({ lifted }) => lifted === null)
          return (
            <Card
              key={rule}
              title={words(ruleKey(rule, 'title'))}
              level={3}
              aside={
                <StatusTag tone={standing[0] ? DECISION_TONE[standing[0].decision] : 'success'}>
                  {standing[0]
                    ? words(decisionKey(standing[0].decision, 'title'))
                    : words('page.gate.lifted')}
                </StatusTag>
              }
            >
              <div className="flow-3">
                {findings.some(({ reason }) => reason !== 'look_owed') ? (
                  <p>{words(ruleKey(rule, 'clinician'))}</p>
                ) : null}
                {findings.some(({ reason }) => reason === 'look_owed') ? (
                  <p>{words('look.clinician')}</p>
                ) : null}
                <ul className="list-disc ps-5">
                  {findings.map((finding) => (
                    <li key={`${finding.reason}-${finding.factsHash}`}>
                      <Finding finding={finding} zone={gate.zone} />
                    </li>
                  ))}
                </ul>
                <p className="text-sm text-ink-soft">
                  {rule} {findings[0]?.source} · {words(liftKey(findings[0]?.lift ?? 'nobody'))}
                </p>
                {standing.length > 0 && mayLift.has(rule) ? (
                  <Disclosure summary={words('page.gate.lift')}>
                    <ActionForm
                      action={liftFindingAction}
                      hidden={{ appointmentId: gate.appointmentId, ruleId: rule }}
                      submitLabel={words('page.gate.liftSign')}
                    >
                      <TextArea
                        name="reason"
                        label={words('page.gate.liftReason')}
                        hint={words('page.gate.liftHint')}
                        rows={3}
                      />
                      <ConfirmField />
                    </ActionForm>
                  </Disclosure>
                ) : null}
              </div>
            </Card>
          )
        })}
    </div>
  )
}

const isUnanswered = ({ reason, lifted }: MarkedFinding): boolean =>
  lifted === null && (reason === 'not_answered' || reason === 'not_confirmed')

function Finding({ finding, zone }: { readonly finding: MarkedFinding; readonly zone: string }) {
  const words = useTranslations('preparation')
  const { reason, window, lifted } = finding
  const illness = ILLNESSES.find((each) => each === finding.subject)
  const subject = illness ? words(`illness.${illness}`) : finding.subject
  const parts = [
    subject ? `${subject}: ${words(reasonKey(reason))}` : words(reasonKey(reason)),
    window ? words('page.gate.last', { time: formatDayTime(window.lastAt, zone) }) : null,
    window ? words('earliest', { time: formatDayTime(window.earliest, zone) }) : null,
    lifted
      ? words('page.gate.liftedBy', {
          name: lifted.signerName,
          time: formatDayTime(lifted.at, zone),
        })
      : null,
  ]
  return parts.filter(Boolean).join(' · ')
}
