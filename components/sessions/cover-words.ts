import type { useTranslations } from 'next-intl'
import { alarmWords } from '@/components/board/alarm-words'
import type { LockWords } from './lock-cover'

type Sessions = ReturnType<typeof useTranslations<'sessions'>>
type Alerts = ReturnType<typeof useTranslations<'alerts'>>
type Board = ReturnType<typeof useTranslations<'overview.board'>>

/** What stands on a cover; nothing of it names a person. */
export function coverWords(sessions: Sessions, alerts: Alerts, board: Board): LockWords {
  return {
    title: sessions('page.watch.coverTitle'),
    lead: sessions('page.watch.coverLead'),
    since: String(sessions.raw('page.watch.coverSince')),
    readingIn: String(board.raw('readingIn')),
    readingDue: String(board.raw('readingDue')),
    lookIn: String(board.raw('lookIn')),
    lookDue: board('lookDue'),
    notLive: sessions('page.watch.notLive'),
    proof: sessions('page.watch.proof'),
    proofHint: sessions('page.watch.proofHint'),
    open: sessions('page.watch.open'),
    wrong: sessions('page.watch.wrong'),
    broken: sessions('page.watch.broken'),
    alarms: alarmWords(sessions, alerts),
    taken: board('taken'),
  }
}
