import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { Correction } from '@/lib/overview/corrections'
import { formatDayTime } from '@/lib/time/format'
import { AnswerCorrection } from './ask-correction'

type Props = {
  readonly corrections: readonly Correction[]
  readonly zone: string
  /** Whether the reader answers those that wait: a clinician, not the client. */
  readonly mayAnswer?: boolean
}

/** What was asked to be corrected, and what was answered. */
export function Corrections({ corrections, zone, mayAnswer = false }: Props) {
  const words = useTranslations('overview.record')
  if (corrections.length === 0) return <p className="text-ink-soft">{words('correctionsNone')}</p>
  return (
    <ul className="divide-y divide-line">
      {corrections.map((correction) => (
        <li key={correction.id} className="py-4 flow-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{words(`correctionAbout.${correction.about}`)}</span>
            <StatusTag tone={correction.answered ? 'success' : 'waiting'}>
              {correction.answered
                ? words(`correctionAnswer.${correction.answered.answer}`)
                : words('correctionWaits')}
            </StatusTag>
          </p>
          <p className="whitespace-pre-wrap">{correction.text}</p>
          <p className="text-sm text-ink-soft">
            {words('correctionAsked', { at: formatDayTime(correction.askedAt, zone) })}
          </p>
          {correction.answered ? (
            <div className="rounded-md bg-sunken p-4 flow-1">
              <p className="whitespace-pre-wrap">{correction.answered.text}</p>
              <p className="text-sm text-ink-soft">
                {words('correctionAnswered', {
                  name: correction.answered.byName,
                  at: formatDayTime(correction.answered.at, zone),
                })}
              </p>
            </div>
          ) : mayAnswer ? (
            <AnswerCorrection correctionId={correction.id} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
