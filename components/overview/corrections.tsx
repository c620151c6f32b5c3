import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusTag } from '@/components/ui/status-tag'
import type { Correction } from '@/lib/overview/corrections'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly corrections: readonly Correction[]
  readonly zone: string
  /** What can be done with one that waits; absent for the client. */
  readonly doors?: (correction: Correction) => ReactNode
}

/** What was asked to be corrected, and what was answered. */
export function Corrections({ corrections, zone, doors }: Props) {
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
          ) : (
            doors?.(correction)
          )}
        </li>
      ))}
    </ul>
  )
}
