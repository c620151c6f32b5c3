import { Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { StatusTag } from '@/components/ui/status-tag'
import type { Conversation } from '@/lib/messages/model'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly conversation: Conversation
  readonly zone: string
  readonly own: 'client' | 'staff'
}

/** What was said, in order, each with its name and time. Files can be saved, and never open in here. */
export function ConversationView({ conversation, zone, own }: Props) {
  const words = useTranslations('messages.page')
  const files = own === 'client' ? '/api/my/files' : '/api/files'
  return (
    <>
      <ol className="flow" aria-label={words('said')}>
        {conversation.messages.map((message) => {
          const mine = message.fromClient === (own === 'client')
          return (
            <li
              key={message.id}
              className={classes(
                'max-w-2xl rounded-lg border p-4 flow-2 sm:p-5',
                mine ? 'ms-auto border-accent bg-accent-soft' : 'me-auto border-line bg-surface',
              )}
            >
              <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
                <span className="font-semibold text-ink">{message.byName}</span>
                {formatDayTime(message.at, zone)}
                {message.urgent && own === 'staff' ? (
                  <StatusTag tone="crisis">{words('urgentWords')}</StatusTag>
                ) : null}
              </p>
              <p className="break-words whitespace-pre-wrap">{message.text}</p>
              {message.files.length > 0 ? (
                <ul>
                  {message.files.map((file) => (
                    <li key={file.id} className="flex min-h-11 items-center gap-2">
                      <Paperclip aria-hidden className="size-5 shrink-0 text-ink-soft" />
                      <a href={`${files}/${file.id}`} download className="link break-words">
                        {words('save', {
                          name: file.name,
                          kilobytes: Math.max(1, Math.round(file.bytes / 1024)),
                        })}
                      </a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          )
        })}
      </ol>
      {conversation.readers.length > 0 ? (
        <p className="text-sm text-ink-soft">
          {words('openedBy')}{' '}
          {conversation.readers
            .map(({ name, at }) => words('reader', { name, at: formatDayTime(at, zone) }))
            .join(' · ')}
        </p>
      ) : (
        <p className="text-sm text-ink-soft">{words('openedByNobody')}</p>
      )}
    </>
  )
}
