import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { signDeterminationAction } from '@/lib/booking/clearance-actions'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { type DeterminationOutcome, outcomes } from '@/lib/screening/clearance'
import * as codes from '@/lib/screening/codes'
import type { JudgingPage } from '@/lib/screening/judging-page'
import { formatDate } from '@/lib/time/format'
import { LetterField } from './letter-field'
import type { Say } from './loose-words'

interface Props {
  readonly page: JudgingPage
  readonly say: Say
  readonly judging: Say
}

/** What a clinician decides, signed over exactly what stands above. */
export function DecidePart({ page, say, judging }: Props) {
  const { file, contact } = page
  if (!file) return null
  if (file.screening.status === 'in-progress')
    return <Banner tone="info" title={say('page.staff.notYet')} />
  /** Nobody signs a clearance over findings that stand: lifting or clearing them comes first. */
  const isOpen = (outcome: DeterminationOutcome) => outcome !== 'cleared' || page.standing === 0
  return (
    <Card title={say('page.staff.decide')}>
      <ActionForm
        action={signDeterminationAction}
        hidden={{ clientId: contact.id, seen: file.fingerprint }}
        submitLabel={say('page.staff.sign')}
      >
        <div className="group/decide flow">
          <Radios
            name="outcome"
            label={say('page.staff.outcomeField')}
            options={outcomes.map((value) => ({
              value,
              label: say(`page.staff.outcomeOf.${value}`),
              hint: isOpen(value)
                ? say(`page.staff.meaning.${value}`)
                : say('page.staff.standing', { count: page.standing }),
              disabled: !isOpen(value),
            }))}
          />
          <div className="flow hidden group-has-[[value=cleared]:checked]/decide:block">
            <Bounds page={page} answers={file.answers} say={say} />
          </div>
        </div>
        <LetterField
          label={say('page.staff.letter')}
          hint={say('page.staff.letterHint')}
          drafts={outcomes.filter(isOpen).map((outcome) => ({
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

interface BoundsProps extends Pick<Props, 'page' | 'say'> {
  readonly answers: ScreeningAnswers
}

/** What a clearance holds for: until when, where, and by which route. Shown once a clearance is chosen. */
function Bounds({ page, answers, say }: BoundsProps) {
  const option = (kind: 'setting' | 'route') => (value: string) => ({
    value,
    label: say(`option.${kind}.${value}`),
  })
  return (
    <>
      <DateField
        name="until"
        label={say('page.staff.until')}
        hint={
          page.latestUntil
            ? say('page.staff.untilHint', { date: formatDate(page.latestUntil) })
            : undefined
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
          options={codes.settings.map(option('setting'))}
          defaultValues={answers.setting ? [answers.setting] : []}
        />
        <Checkboxes
          name="routes"
          label={say('page.staff.routes')}
          options={codes.routes.map(option('route'))}
          defaultValues={answers.route ? [answers.route] : []}
        />
      </div>
    </>
  )
}
