import { useTranslations } from 'next-intl'
import type { SessionClocks as Clocks } from '@/lib/sessions/clocks'
import {
  CLINICIAN_AFTER_MIN,
  EMERGENCY_AFTER_MIN,
  GUIDE_AFTER_MIN,
  LOOK_EVERY_MIN,
} from '@/lib/sessions/looks'
import { addMinutes } from '@/lib/time/instant'
import { SessionClocks } from './session-clocks'

/** The clocks with their words; nothing runs before the dose. */
export function ClockBar({ clocks, now }: { readonly clocks: Clocks | null; readonly now: Date }) {
  const words = useTranslations('sessions.page.clock')
  if (!clocks) return null
  const raw = (key: 'minutes' | 'leaveIn' | 'reading' | 'readingIn' | 'readingDue' | 'lookAgo') =>
    String(words.raw(key))
  return (
    <SessionClocks
      key={now.getTime()}
      serverNow={now.getTime()}
      dosedAt={clocks.dosedAt.getTime()}
      observedUntil={clocks.observedUntil.getTime()}
      readings={clocks.readings.map(({ minute, dueAt, opensAt, closesAt, state }) => ({
        minute,
        dueAt: dueAt.getTime(),
        opensAt: opensAt.getTime(),
        closesAt: closesAt.getTime(),
        taken: state === 'taken',
      }))}
      look={
        clocks.looks && {
          lastAt: addMinutes(clocks.looks.dueAt, -LOOK_EVERY_MIN).getTime(),
          steps: [LOOK_EVERY_MIN, GUIDE_AFTER_MIN, CLINICIAN_AFTER_MIN, EMERGENCY_AFTER_MIN],
        }
      }
      words={{
        title: words('title'),
        since: words('since'),
        minutes: raw('minutes'),
        leave: words('leave'),
        leaveIn: raw('leaveIn'),
        leaveDone: words('leaveDone'),
        reading: raw('reading'),
        readingIn: raw('readingIn'),
        readingDue: raw('readingDue'),
        readingNext: words('readingNext'),
        readingNone: words('readingNone'),
        look: words('look'),
        lookAgo: raw('lookAgo'),
        lookStates: [
          words('lookQuiet'),
          words('lookDue'),
          words('lookGuide'),
          words('lookClinician'),
          words('lookEmergency'),
        ],
      }}
    />
  )
}
