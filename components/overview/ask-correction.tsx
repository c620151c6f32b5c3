import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { askCorrectionAction, answerCorrectionAction } from '@/lib/overview/correction-actions'
import { CORRECTION_ANSWERS, CORRECTION_PARTS } from '@/lib/overview/correction-schema'

/** Where a client says what is wrong in their record. */
export function AskCorrection() {
  const words = useTranslations('overview.record')
  return (
    <div className="no-print">
      <Disclosure summary={words('correctionAsk')}>
        <p>{words('correctionAskLead')}</p>
        <ActionForm action={askCorrectionAction} submitLabel={words('correctionSend')} emptyOnDone>
          <Radios
            name="about"
            label={words('correctionWhat')}
            options={CORRECTION_PARTS.map((value) => ({
              value,
              label: words(`correctionAbout.${value}`),
            }))}
          />
          <TextArea name="words" label={words('correctionWords')} maxLength={4000} />
        </ActionForm>
      </Disclosure>
    </div>
  )
}

/** Where a clinician answers it, in words that the client reads. */
export function AnswerCorrection({ correctionId }: { readonly correctionId: string }) {
  const words = useTranslations('overview.record')
  return (
    <ActionForm
      action={answerCorrectionAction}
      hidden={{ correctionId }}
      submitLabel={words('correctionAnswerSend')}
    >
      <Radios
        name="answer"
        label={words('correctionAnswerAsk')}
        options={CORRECTION_ANSWERS.map((value) => ({
          value,
          label: words(`correctionAnswer.${value}`),
        }))}
      />
      <TextArea
        name="words"
        label={words('correctionAnswerWords')}
        hint={words('correctionAnswerHint')}
        maxLength={4000}
      />
    </ActionForm>
  )
}
