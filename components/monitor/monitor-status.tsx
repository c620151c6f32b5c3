import { useTranslations } from 'next-intl'
import type { MonitorScreen } from '@/lib/preparation/monitor-screen'
import { NextLook } from './next-look'

type Props = {
  readonly screen: MonitorScreen
  /** When the next look is due; null where none is. */
  readonly dueAt: Date | null
  readonly now: Date
}

/** One line at the top of the sitter's page: where the session is, and when the next look is due. */
export function MonitorStatus({ screen, dueAt, now }: Props) {
  const words = useTranslations('preparation.page.look')
  if (dueAt)
    return (
      <NextLook
        key={now.getTime()}
        dueAt={dueAt.getTime()}
        serverNow={now.getTime()}
        words={{ next: String(words.raw('next')), due: words('due'), late: words('late') }}
      />
    )
  return words(screen.phase === 'before' ? 'status' : 'statusEnded')
}
