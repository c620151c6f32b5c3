import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { KeptChange } from '@/lib/preparation/checklist-queries'
import { formatDayTime } from '@/lib/time/format'
import { answerText } from './answer-text'

type Props = {
  readonly changes: readonly KeptChange[]
  readonly zone: string
  /** Shown open where a change is what somebody came to see. */
  readonly open?: boolean
}

/** What was answered once and then differently: every change stays, with who made it and when. */
export function ChecklistHistory({ changes, zone, open }: Props) {
  const words = useTranslations('preparation')
  if (changes.length === 0) return null
  return (
    <Disclosure summary={words('history.title', { n: changes.length })} {...(open ? { open } : {})}>
      <ol className="flow-3">
        {changes.map(({ question, subject, from, to, at, by }) => (
          <li key={`${question}-${subject ?? ''}-${at.toISOString()}`}>
            <p className="font-semibold">
              {words(`question.${question}.label`)}
              {subject ? ` (${subject})` : ''}
            </p>
            <p>
              {words('history.line', {
                from: answerText(words, from, zone),
                to: answerText(words, to, zone),
              })}
            </p>
            <p className="text-sm text-ink-soft">
              {words('history.by', { name: by, time: formatDayTime(at, zone) })}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
