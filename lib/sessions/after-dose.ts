import 'server-only'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { addMinutes } from '@/lib/time/instant'
import { CLINICIAN_AFTER_MIN, EMERGENCY_AFTER_MIN, GUIDE_AFTER_MIN } from './looks'
import type { SessionAtHand } from './session-row'

/** What comes due once a dose is given: the three times at which a missed look is told to somebody (facts D.3). */
export async function scheduleAfterDose(occasion: Occasion, session: SessionAtHand): Promise<void> {
  if (session.setting === 'at_home') await scheduleLookChecks(occasion, session.sessionId)
}

async function scheduleLookChecks(occasion: Occasion, sessionId: string): Promise<void> {
  const subject = { subjectKind: 'treatment_session', subjectId: sessionId, subjectVersion: 1 }
  await schedule(occasion, [
    { kind: 'look-missed-guide', ...subject, dueAt: addMinutes(occasion.now, GUIDE_AFTER_MIN) },
    {
      kind: 'look-missed-clinician',
      ...subject,
      dueAt: addMinutes(occasion.now, CLINICIAN_AFTER_MIN),
    },
    {
      kind: 'look-missed-emergency',
      ...subject,
      dueAt: addMinutes(occasion.now, EMERGENCY_AFTER_MIN),
    },
  ])
}
