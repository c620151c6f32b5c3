import { useTranslations } from 'next-intl'
import { Autosave } from '@/components/preparation/autosave'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { checkInAction, keepCheckInAction } from '@/lib/aftercare/actions'
import { type CheckInWords, SAFETY_ANSWERS } from '@/lib/aftercare/check-in-form'
import type { StandingCheckIn } from '@/lib/aftercare/check-in-page'
import { type CheckInQuestion, checkInOf } from '@/lib/aftercare/check-ins'
import { questionKey } from '@/lib/aftercare/words'
import { CheckInField } from './check-in-field'
import { HelpAtOnce } from './help-at-once'

type Props = {
  readonly checkIn: StandingCheckIn
  readonly words: CheckInWords
  readonly phone: string
}

type Part = 'body' | 'day' | 'mood' | 'plan' | 'questionnaires'

const PART: Readonly<Record<Exclude<CheckInQuestion, 'safety'>, Part>> = {
  slept: 'day',
  restrictions_lifted: 'day',
  sleep: 'day',
  alcohol_or_substances: 'day',
  drove: 'day',
  unsafe_with_person: 'day',
  support_needed: 'day',
  side_effects: 'body',
  urinary: 'body',
  craving: 'body',
  extra_ketamine: 'body',
  pregnancy: 'body',
  mood: 'mood',
  energy: 'mood',
  hard_emotions: 'mood',
  reflection: 'plan',
  small_step: 'plan',
  habits: 'plan',
  plan_review: 'plan',
  what_stays: 'plan',
  next_step: 'plan',
  circle_or_therapist: 'plan',
  next_session: 'plan',
  phq9: 'questionnaires',
  gad7: 'questionnaires',
}
const PARTS: readonly Part[] = ['day', 'body', 'mood', 'plan', 'questionnaires']

const crisis =
  'hidden group-has-[input[value^=plan]:checked]/safety:block group-has-[input[value^=rather]:checked]/safety:block group-has-[input[value^=thoughts]:checked]/safety:block'

/** A check-in on one page: safety first, then a few taps. Whatever is answered is kept at once. */
export function CheckInForm({ checkIn, words, phone }: Props) {
  const say = useTranslations('aftercare')
  const page = useTranslations('aftercare.checkInPage')
  const { asks } = checkInOf(checkIn.key)
  const answers = checkIn.answers ?? {}
  return (
    <ActionForm
      action={checkInAction}
      hidden={{ sessionId: checkIn.sessionId, checkIn: checkIn.key, ending: 'finish' }}
    >
      <Card title={page('safetyTitle')}>
        <div className="group/safety flow">
          <Radios
            name="safety"
            label={say(questionKey('safety'))}
            {...(answers.safety ? { defaultValue: answers.safety } : {})}
            options={SAFETY_ANSWERS.map((value) => ({
              value,
              label: say(`safetyAnswer.${value}`),
            }))}
          />
          <div className={crisis} aria-live="polite">
            <HelpAtOnce help="crisis" phone={phone} told={false} />
          </div>
        </div>
      </Card>
      {PARTS.map((part) => {
        const asked = asks.filter((ask) => ask !== 'safety' && PART[ask] === part)
        return asked.length === 0 ? null : (
          <Card key={part} title={page(part === 'questionnaires' ? part : `${part}Title`)}>
            {part === 'questionnaires' ? (
              <p>{page('questionnairesText')}</p>
            ) : (
              <div className="flow-6">
                {asked.map((ask) => (
                  <CheckInField key={ask} ask={ask} answers={answers} words={words} phone={phone} />
                ))}
              </div>
            )}
          </Card>
        )
      })}
      <p className="text-ink-soft">{page('whoReads')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{page('finish')}</SubmitButton>
        <Autosave
          action={keepCheckInAction}
          words={{ saving: page('saving'), saved: page('saved'), notSaved: page('notSaved') }}
        />
      </div>
    </ActionForm>
  )
}
