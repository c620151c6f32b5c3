import 'server-only'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { planMeasuresAfter } from '@/lib/screening/measure-plan'
import { addHours, addMinutes } from '@/lib/time/instant'
import { MUST_DECIDE_TRANSFER_MIN } from './discharge'
import { CLINICIAN_AFTER_MIN, EMERGENCY_AFTER_MIN, GUIDE_AFTER_MIN } from './looks'
import type { SessionAtHand } from './session-row'

/** By then whoever had a dose has left, and the hours of the days after can be counted from their leaving. */
const HAVE_LEFT_H = 8

/**
 * What comes due once a dose, however small, is given: the check-ins and quiet notes of the days after it, the measures of the months
 * after it, the three times at which a missed look is told to somebody, and the hour by which a clinician decides about a
 * transfer (facts D.3, D.6, E.7, F.3).
 */
export async function scheduleAfterDose(occasion: Occasion, session: SessionAtHand): Promise<void> {
  const { sessionId } = session
  await schedule(occasion, [
    {
      kind: 'check-ins-planned',
      subjectKind: 'treatment_session',
      subjectId: sessionId,
      dueAt: addHours(occasion.now, HAVE_LEFT_H),
    },
    {
      kind: 'quiet-notes-begin',
      subjectKind: 'treatment_session',
      subjectId: sessionId,
      dueAt: addHours(occasion.now, HAVE_LEFT_H),
    },
  ])
  await planMeasuresAfter(occasion, session)
  await schedule(occasion, [
    {
      kind: 'still-here',
      subjectKind: 'treatment_session',
      subjectId: sessionId,
      dueAt: addMinutes(occasion.now, MUST_DECIDE_TRANSFER_MIN),
    },
  ])
  if (session.setting === 'at_home') await scheduleLookChecks(occasion, sessionId)
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
