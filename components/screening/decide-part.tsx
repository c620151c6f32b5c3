import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { Signature } from '@/components/ui/signature'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import { signDeterminationAction } from '@/lib/booking/clearance-actions'
import { outcomes, withdrawalCauses } from '@/lib/screening/clearance'
import * as codes from '@/lib/screening/codes'
import type { JudgingPage } from '@/lib/screening/judging-page'
import { withdrawClearanceAction } from '@/lib/screening/staff-actions'
import { formatDate, formatDay, formatDayTime } from '@/lib/time/format'
import { LetterField } from './letter-field'
import type { Say } from './loose-words'

interface Props {
  readonly page: JudgingPage
  readonly zone: string
  readonly say: Say
}

/** What a clinician decides, signed over exactly what stands above. */
export function DecidePart({ page, say, judging }: Props & { readonly judging: Say }) {
  const { file, contact } = page
  if (!file) return null
  if (file.screening.status === 'in-progress')
    return <Banner tone="info" title={say('page.staff.notYet')} />
  const option = (kind: 'setting' | 'route') => (value: string) => ({
    value,
    label: say(`option.${kind}.${value}`),
  })
  return (
    <Card title={say('page.staff.decide')}>
      {page.standing > 0 ? <p>{say('page.staff.standing', { count: page.standing })}</p> : null}
      <ActionForm
        action={signDeterminationAction}
        hidden={{ clientId: contact.id, seen: file.fingerprint }}
        submitLabel={say('page.staff.sign')}
      >
        <Radios
          name="outcome"
          label={say('page.staff.outcomeField')}
          options={outcomes.map((value) => ({
            value,
            label: say(`page.staff.outcomeOf.${value}`),
            hint: say(`page.staff.meaning.${value}`),
          }))}
        />
        <DateField
          name="until"
          label={say('page.staff.until')}
          hint={
            page.latestUntil
              ? `${say('page.staff.onlyCleared')} ${say('page.staff.untilHint', { date: formatDate(page.latestUntil) })}`
              : say('page.staff.onlyCleared')
          }
          min={page.today}
          max={page.latestUntil ?? undefined}
        />
        {page.events.length > 0 ? (
          <Checkbox
            name="askedAgain"
            label={say('page.staff.askedAgain')}
            hint={say('page.staff.askedAgainHint')}
          />
        ) : null}
        <div className="grid items-start gap-6 sm:grid-cols-2">
          <Checkboxes
            name="settings"
            label={say('page.staff.settings')}
            hint={say('page.staff.onlyCleared')}
            options={codes.settings.map(option('setting'))}
            defaultValues={file.answers.setting ? [file.answers.setting] : []}
          />
          <Checkboxes
            name="routes"
            label={say('page.staff.routes')}
            hint={say('page.staff.onlyCleared')}
            options={codes.routes.map(option('route'))}
            defaultValues={file.answers.route ? [file.answers.route] : []}
          />
        </div>
        <LetterField
          label={say('page.staff.letter')}
          hint={say('page.staff.letterHint')}
          drafts={outcomes.map((outcome) => ({
            outcome,
            name: say(`page.staff.outcomeOf.${outcome}`),
            text: page.drafts[outcome],
          }))}
          words={{
            choose: judging('draft.choose'),
            useHint: judging('draft.useHint'),
            putBack: judging('draft.putBack'),
            preview: judging('draft.preview'),
          }}
        />
        <TextArea name="reason" label={say('page.staff.internalReason')} rows={2} optional />
        <ConfirmField />
      </ActionForm>
    </Card>
  )
}

/** The clearance in force and the way to take it back at once. */
export function ClearancePart({ page, zone, say }: Props) {
  const { clearance, contact } = page
  if (clearance.kind !== 'cleared') return null
  const names = (kind: 'setting' | 'route', known: readonly string[]) =>
    known.map((each) => say(`option.${kind}.${each}`)).join(', ')
  return (
    <Card title={say('page.staff.clearance')}>
      <p className="font-semibold">
        {say('page.staff.clearedLine', {
          date: formatDayTime(clearance.until, zone),
          settings: names('setting', clearance.settings),
          routes: names('route', clearance.routes),
        })}
      </p>
      <Disclosure summary={say('page.staff.withdraw')}>
        <p>{say('page.staff.withdrawLead')}</p>
        <ActionForm
          action={withdrawClearanceAction}
          hidden={{ clientId: contact.id }}
          submitLabel={say('page.staff.withdrawSubmit')}
          submitLook="stop"
        >
          <Radios
            name="cause"
            label={say('page.staff.cause')}
            options={withdrawalCauses
              .filter((cause) => cause !== 'superseded' && cause !== 'left_care')
              .map((value) => ({ value, label: say(`page.staff.causeOf.${value}`) }))}
          />
          <TextArea name="reason" label={say('page.staff.reason')} rows={2} optional />
          <Checkbox name="confirmed" label={say('page.staff.withdrawConfirm')} />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

/** What was signed before: who, when, what it meant, and what it is bound to. */
export function HistoryPart({ page, zone, say, judging }: Props & { readonly judging: Say }) {
  if (page.determinations.length === 0) return null
  return (
    <Card title={say('page.staff.history')}>
      {page.determinations.map((each) => (
        <div key={each.id} className="flow-2">
          <p className="font-semibold">
            {say(`page.staff.outcomeOf.${each.outcome}`)}
            {each.clearedUntil ? `, ${formatDay(each.clearedUntil, zone)}` : ''}
            {each.withdrawn
              ? `. ${say('page.staff.withdrawnLine', {
                  date: formatDay(each.withdrawn.at, zone),
                  cause: say(`page.staff.causeOf.${each.withdrawn.cause}`),
                })}`
              : ''}
          </p>
          <p className="whitespace-pre-line">{each.letter}</p>
          <p>
            <TextLink href={`/clients/${page.contact.id}/screening/${each.id}`}>
              {judging('decided.title')}
              <span className="sr-only"> {formatDayTime(each.signedAt, zone)}</span>
            </TextLink>
          </p>
          <Signature
            name={each.signerName}
            credentials={each.signerCredential}
            at={formatDayTime(each.signedAt, zone)}
            dateTime={each.signedAt.toISOString()}
            meaning={`${say(`page.staff.meaning.${each.outcome}`)}. ${say('page.staff.hash', { hash: each.signedHash.slice(0, 16) })}`}
          />
        </div>
      ))}
    </Card>
  )
}
