import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import { SubmitButton } from '@/components/ui/submit-button'
import { MUST_DECIDE_TRANSFER_MIN } from '@/lib/sessions/discharge'
import { assessLeavingAction } from '@/lib/sessions/record-actions'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import {
  STATE_TONE,
  stateKey,
  vitalsDecisionKey,
  vitalsReasonKey,
  vitalsRuleKey,
} from '@/lib/sessions/words'
import { minutesBetween } from '@/lib/time/instant'
import { STILL_TRUE_MIN } from './places'
import { LeavingFields } from './step-fields'
import { type Step, stepOf } from './step-of'

/**
 * What comes next, once. The form stays in its place from step to step, so that an answer which put the session on hold
 * is still read above the step that follows.
 */
export function NextStep({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const step = stepOf(screen)
  const appointmentId = screen.appointment.id
  return (
    <Card
      title={words(`page.next.${step.words}.title`)}
      aside={
        <span className="max-lg:hidden">
          <StatusTag tone={STATE_TONE[screen.state]}>
            {words(stateKey(screen.state, 'staff'))}
          </StatusTag>
        </span>
      }
    >
      <p className="text-ink-soft">{words(`page.next.${step.words}.lead`)}</p>
      <Baseline screen={screen} />
      {isLate(screen) ? <Banner tone="caution" title={words('dischargeLate')} /> : null}
      {step.wait ? <Banner tone="info" title={waitWords(step.wait, words)} /> : null}
      {step.words === 'POST_OPEN' ? (
        <LinkButton href="#note" size="large">
          {words('page.next.POST_OPEN.there')}
        </LinkButton>
      ) : null}
      {step.form ? (
        <ActionForm key="next" action={step.form.action} hidden={{ appointmentId }}>
          {step.keeps ? (
            <KeepsTyped
              key={step.words}
              place={`${step.keeps} ${appointmentId}`}
              forMinutes={STILL_TRUE_MIN}
              withoutTicks={step.keeps !== 'leaving'}
            />
          ) : null}
          {step.form.fields}
          <SubmitButton size="large" wide>
            {words(`page.next.${step.form.label}`)}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {screen.state === 'DISCHARGE_READY' ? (
        <Disclosure summary={words('page.next.DISCHARGE_READY.again')}>
          <ActionForm
            action={assessLeavingAction}
            hidden={{ appointmentId }}
            submitLabel={words('page.next.RECOVERY.send')}
            submitLook="secondary"
          >
            <KeepsTyped place={`leaving ${appointmentId}`} forMinutes={STILL_TRUE_MIN} />
            <LeavingFields />
          </ActionForm>
        </Disclosure>
      ) : null}
    </Card>
  )
}

/** Four hours after the dose and still here: a clinician has to decide (clinical rules, D.6). */
const isLate = ({ clocks, now }: SessionScreen): boolean =>
  clocks !== null && minutesBetween(clocks.dosedAt, now) >= MUST_DECIDE_TRANSFER_MIN

type Words = ReturnType<typeof useTranslations<'sessions'>>

const waitWords = (wait: NonNullable<Step['wait']>, words: Words): string =>
  wait === 'undosed' ? words('page.next.ESCALATED.undosed') : words(`page.next.${wait}.wait`)

/** What the bands say of the first vital signs, in words, with each reason. */
function Baseline({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { baseline } = screen
  if (!baseline) return null
  const measured = screen.vitals.some(({ wrong }) => wrong === null)
  if (!measured) return null
  const tone =
    baseline.decision === 'proceed'
      ? 'success'
      : baseline.decision === 'emergency'
        ? 'crisis'
        : 'caution'
  return (
    <Banner tone={tone} title={words(vitalsDecisionKey(baseline.decision, 'clinician'))}>
      {baseline.call911 ? <p className="font-bold">{words('page.baseline.call911')}</p> : null}
      {baseline.findings.length > 0 ? (
        <ul className="list-disc ps-5">
          {baseline.findings.map(({ rule, reason, decision }) => (
            <li key={`${rule}-${reason}-${decision}`}>
              {words(vitalsRuleKey(rule, 'title'))}: {words(vitalsReasonKey(reason))}
            </li>
          ))}
        </ul>
      ) : null}
      {baseline.needsLiveClinician ? <p>{words('page.baseline.live')}</p> : null}
    </Banner>
  )
}
