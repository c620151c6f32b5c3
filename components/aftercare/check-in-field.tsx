import { useTranslations } from 'next-intl'
import { Checkboxes } from '@/components/ui/checkboxes'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { CHECK_IN_SYMPTOMS, type CheckInSymptom } from '@/lib/aftercare/check-in-alerts'
import {
  type CheckInWords,
  CRAVINGS,
  HARD_EMOTIONS,
  NONE,
  PREGNANCY_ANSWERS,
  type StoredCheckIn,
  URINARY,
  YES_NO,
} from '@/lib/aftercare/check-in-form'
import type { CheckInQuestion } from '@/lib/aftercare/check-ins'
import { MILD_EFFECTS } from '@/lib/aftercare/model'
import { mildEffectKey, questionKey, symptomKey } from '@/lib/aftercare/words'
import { HelpAtOnce } from './help-at-once'

type Props = {
  readonly ask: CheckInQuestion
  readonly answers: StoredCheckIn
  readonly words: CheckInWords
  readonly phone: string
}

const OF_TEN = Array.from({ length: 11 }, (_, points) => String(points))

type YesNoName =
  | 'alcohol'
  | 'drove'
  | 'unsafe'
  | 'support'
  | 'extra'
  | 'smallStep'
  | 'planReview'
  | 'circle'
  | 'alert'
type OfTenName = 'mood' | 'moodBefore' | 'energy'

/** The ticks that mean 911: with one of them the card shows at once, before anything is sent. */
const urgent =
  'hidden group-has-[input[value=chest_pain]:checked]/body:block group-has-[input[value=fainting]:checked]/body:block group-has-[input[value=breathlessness]:checked]/body:block group-has-[input[value=severe_headache]:checked]/body:block group-has-[input[value=weakness]:checked]/body:block group-has-[input[value=vision_or_speech_change]:checked]/body:block group-has-[input[value=seizure]:checked]/body:block'

/** The field or fields of one question. */
export function CheckInField({ ask, answers, words, phone }: Props) {
  const say = useTranslations('aftercare')
  const page = useTranslations('aftercare.checkInPage')
  const kept = (value: string | undefined) => (value === undefined ? {} : { defaultValue: value })
  const yesNo = (name: YesNoName, label = say(questionKey(ask)), hint?: string) => (
    <Radios
      name={name}
      label={label}
      inline
      {...(hint ? { hint } : {})}
      {...kept(answers[name])}
      options={YES_NO.map((value) => ({ value, label: page(value) }))}
    />
  )
  const ofTen = (name: OfTenName, label = say(questionKey(ask))) => (
    <SelectField
      name={name}
      label={label}
      placeholder={page('choose')}
      width="short"
      {...kept(answers[name]?.toString())}
      options={OF_TEN.map((points) => ({ value: points, label: points }))}
    />
  )
  const line = (name: keyof CheckInWords) => (
    <TextArea
      name={name}
      label={say(questionKey(ask))}
      hint={page('oneLine')}
      rows={2}
      maxLength={2000}
      optional
      {...kept(words[name])}
    />
  )
  const hours = (
    <NumberField
      name="hours"
      label={say(questionKey(ask))}
      unit={page('hoursUnit')}
      decimals
      {...kept(answers.hours?.toString())}
    />
  )
  const symptoms = (offered: readonly CheckInSymptom[]) => (
    <div className="group/body flow">
      <Checkboxes
        name="symptoms"
        label={say(questionKey(ask))}
        {...(ask === 'side_effects' ? { hint: page('symptomsHint') } : {})}
        defaultValues={answers.symptoms ?? []}
        options={[
          ...offered.map((value) => ({ value, label: say(symptomKey(value)) })),
          { value: NONE, label: page(NONE) },
        ]}
      />
      <div className={urgent} aria-live="polite">
        <HelpAtOnce help="emergency" phone={phone} told={false} />
      </div>
    </div>
  )
  switch (ask) {
    case 'slept':
      return (
        <>
          {hours}
          {yesNo('alert', page('alert'))}
        </>
      )
    case 'sleep':
      return hours
    case 'restrictions_lifted':
      return <p className="text-ink-soft">{page('holds')}</p>
    case 'side_effects':
      return (
        <>
          {symptoms(CHECK_IN_SYMPTOMS)}
          <Checkboxes
            name="effects"
            label={page('effects')}
            defaultValues={answers.effects ?? []}
            options={[
              ...MILD_EFFECTS.map((value) => ({ value, label: say(mildEffectKey(value)) })),
              { value: NONE, label: page(NONE) },
            ]}
          />
        </>
      )
    case 'urinary':
      return symptoms(URINARY)
    case 'alcohol_or_substances':
      return yesNo('alcohol')
    case 'drove':
      return yesNo('drove')
    case 'unsafe_with_person':
      return yesNo('unsafe', say(questionKey(ask)), page('unsafeHint'))
    case 'support_needed':
      return yesNo('support')
    case 'extra_ketamine':
      return yesNo('extra')
    case 'small_step':
      return yesNo('smallStep')
    case 'plan_review':
      return yesNo('planReview')
    case 'circle_or_therapist':
      return yesNo('circle')
    case 'mood':
      return (
        <>
          {ofTen('mood')}
          {ofTen('moodBefore', say('question.moodBefore'))}
        </>
      )
    case 'energy':
      return ofTen('energy')
    case 'hard_emotions':
      return (
        <Radios
          name="hardEmotions"
          label={say(questionKey(ask))}
          {...kept(answers.hardEmotions)}
          options={HARD_EMOTIONS.map((value) => ({ value, label: say(`hardEmotions.${value}`) }))}
        />
      )
    case 'craving':
      return (
        <Radios
          name="craving"
          label={say(questionKey(ask))}
          inline
          {...kept(answers.craving)}
          options={CRAVINGS.map((value) => ({ value, label: say(`craving.${value}`) }))}
        />
      )
    case 'pregnancy':
      return (
        <Radios
          name="pregnancy"
          label={say(questionKey(ask))}
          {...kept(answers.pregnancy)}
          options={PREGNANCY_ANSWERS.map((value) => ({ value, label: page(value) }))}
        />
      )
    case 'next_session':
      return (
        <Radios
          name="nextSession"
          label={say(questionKey(ask))}
          inline
          {...kept(answers.nextSession)}
          options={(['yes', 'no', 'unsure'] as const).map((value) => ({
            value,
            label: page(value),
          }))}
        />
      )
    case 'reflection':
      return line('reflection')
    case 'habits':
      return line('habits')
    case 'what_stays':
      return line('stays')
    case 'next_step':
      return line('nextStep')
    case 'safety':
    case 'phq9':
    case 'gad7':
      return null
  }
}
