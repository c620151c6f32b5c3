import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { KeptLetter } from '@/lib/demo/mailbox'
import { formatDayTime } from '@/lib/time/format'

const tones: Readonly<Record<KeptLetter['status'], StatusTone>> = {
  queued: 'neutral',
  sent: 'success',
  failed: 'stop',
  cancelled: 'hold',
}

/** The letters that nobody's real mailbox gets; links in them work. */
export function Mailbox({ letters }: { readonly letters: readonly KeptLetter[] }) {
  const words = useTranslations('demo.mail')
  if (letters.length === 0) return <EmptyState title={words('none')} level={3} />
  return (
    <Disclosure summary={words('open', { count: letters.length })}>
      <ul className="flow-2">
        {letters.map((letter) => (
          <li key={letter.id}>
            <Disclosure
              summary={words('letter', {
                time: formatDayTime(letter.writtenAt, letter.zone),
                to: letter.to,
                subject: letter.subject,
              })}
            >
              <StatusTag tone={tones[letter.status]}>{words(`status.${letter.status}`)}</StatusTag>
              <LetterBody text={letter.body} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const ADDRESS = /(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/

function LetterBody({ text }: { readonly text: string }) {
  return (
    <p className="max-w-prose whitespace-pre-wrap break-words">
      {text.split(ADDRESS).map((part) =>
        ADDRESS.test(part) ? (
          <a key={part} href={part} className="link" rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
