import type { Why } from '@/lib/screening/freshness'
import { formatDay } from '@/lib/time/format'
import type { Say } from './loose-words'

/** Why a question is asked again, as a sentence for the client. */
export function whyInWords(why: Why, zone: string, say: Say): string {
  switch (why.code) {
    case 'event':
      return say('page.changes.why.event', {
        event: say(`event.${why.event}`),
        date: formatDay(why.at, zone),
      })
    case 'gap':
    case 'session':
      return say(`page.changes.why.${why.code}`, { date: formatDay(why.at, zone) })
    case 'expired':
    case 'runs_out':
      return say(`page.changes.why.${why.code}`, { days: why.days })
    case 'not_answered':
    case 'each_session':
      return say(`page.changes.why.${why.code}`)
  }
}
