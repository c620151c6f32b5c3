import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { EntryLine } from '@/lib/integration/journal-list'
import { formatDay } from '@/lib/time/format'

type Props = { readonly entries: readonly EntryLine[]; readonly zone: string }

/** One's own entries: the day, the first words, and who may read each. */
export function EntryList({ entries, zone }: Props) {
  const words = useTranslations('integration.page.journal')
  return (
    <ul className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="relative py-4 flow-1 has-[a:hover]:bg-sunken/60">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Link
              href={`/my/journal/${entry.id}`}
              prefetch={false}
              className="link font-semibold after:absolute after:inset-0"
            >
              {formatDay(entry.writtenAt, zone)}
            </Link>
            <span className="flex flex-wrap gap-2">
              <StatusTag tone={entry.sharedWith ? 'active' : 'neutral'}>
                {words(entry.sharedWith ?? 'private')}
              </StatusTag>
              {entry.passages > 0 ? (
                <StatusTag tone="active">
                  {words('openPassages', { count: entry.passages })}
                </StatusTag>
              ) : null}
              {entry.replies > 0 ? (
                <StatusTag tone="info">{words('replied', { count: entry.replies })}</StatusTag>
              ) : null}
            </span>
          </div>
          <p className="text-ink-soft">
            {[
              entry.opening,
              entry.drawn ? words('drawn') : '',
              entry.voices > 0 ? words('voices', { count: entry.voices }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
