import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TimeField } from '@/components/ui/time-field'
import * as codes from '@/lib/screening/codes'
import type { ReadingLine } from '@/lib/screening/judging-page'
import type { ScreeningAnswers } from '@/lib/screening/model'
import {
  enterScoresAction,
  invalidateReadingAction,
  recordPressureAction,
} from '@/lib/screening/staff-actions'
import { formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

/** Scores that staff took, and what is planned. What is left as it is stays. */
export function EnterScores(props: {
  readonly clientId: string
  readonly answers: ScreeningAnswers
  readonly say: Say
}) {
  const { clientId, answers, say } = props
  const choice = (
    field: 'cssrs' | 'sex_recorded' | 'setting' | 'route',
    known: readonly string[],
  ) => (
    <SelectField
      name={field}
      label={say(`staff_field.${field}`)}
      placeholder={say('page.staff.unchanged')}
      defaultValue={answers[field] ?? ''}
      options={known.map((value) => ({ value, label: say(`option.${field}.${value}`) }))}
    />
  )
  const score = (field: 'dast10' | 'audit_c' | 'bmi', decimals = false) => (
    <NumberField
      name={field}
      label={say(`staff_field.${field}`)}
      {...(decimals || answers[field] === null
        ? { defaultValue: answers[field]?.toString() }
        : { hint: say('page.staff.lastScore', { score: answers[field] }) })}
      decimals={decimals}
    />
  )
  return (
    <Card title={say('page.staff.enter')}>
      <p>
        {say('page.staff.state', {
          state: answers.state ?? '?',
          allowed: String(answers.state_allowed),
        })}
      </p>
      <ActionForm
        action={enterScoresAction}
        hidden={{ clientId }}
        submitLabel={say('page.staff.enterSubmit')}
        submitLook="secondary"
      >
        {choice('cssrs', codes.cssrs)}
        <div className="flex flex-wrap gap-4">
          {score('dast10')}
          {score('audit_c')}
          {score('bmi', true)}
        </div>
        {choice('sex_recorded', codes.sexRecorded)}
        {choice('setting', codes.settings)}
        {choice('route', codes.routes)}
      </ActionForm>
    </Card>
  )
}

/** A blood pressure taken by staff, and the readings that are there; a wrong one is marked, never removed. */
export function EnterPressure(props: {
  readonly clientId: string
  readonly readings: readonly ReadingLine[]
  readonly zone: string
  readonly today: string
  readonly say: Say
}) {
  const { clientId, readings, zone, today, say } = props
  return (
    <Card title={say('page.staff.pressure')}>
      {readings.length === 0 ? <p>{say('page.staff.noReadings')}</p> : null}
      <ul className="divide-y divide-line">
        {readings.map((reading) => (
          <li key={reading.id} className="py-2">
            <span className={reading.invalidatedReason ? 'line-through' : 'font-semibold'}>
              {reading.systolic}/{reading.diastolic} mmHg
            </span>
            , {formatDayTime(reading.takenAt, zone)} (
            {say(reading.source === 'client' ? 'page.staff.byClient' : 'page.staff.byStaff')})
            {reading.invalidatedReason ? (
              <span> {say('page.staff.invalidated', { reason: reading.invalidatedReason })}</span>
            ) : (
              <Disclosure summary={say('page.staff.invalidate')}>
                <ActionForm
                  action={invalidateReadingAction}
                  hidden={{ clientId, readingId: reading.id }}
                  submitLabel={say('page.staff.invalidateSubmit')}
                  submitLook="secondary"
                >
                  <TextField name="reason" label={say('page.staff.reason')} />
                </ActionForm>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      <ActionForm
        action={recordPressureAction}
        hidden={{ clientId, zone }}
        submitLabel={say('page.staff.pressureSubmit')}
        submitLook="secondary"
        emptyOnDone
      >
        <div className="flex flex-wrap gap-4">
          <NumberField name="systolic" label={say('reading.systolic')} unit="mmHg" />
          <NumberField name="diastolic" label={say('reading.diastolic')} unit="mmHg" />
          <DateField name="date" label={say('page.readingDate')} defaultValue={today} max={today} />
          <TimeField name="time" label={say('page.readingTime')} />
        </div>
        <TextField name="device" label={say('page.staff.device')} optional />
      </ActionForm>
    </Card>
  )
}
