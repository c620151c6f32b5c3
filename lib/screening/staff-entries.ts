import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { PressureInput } from '@/lib/screening/forms'
import { judge } from '@/lib/screening/judged'
import { addRevision, holdScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'
import { raiseWhatIsNew } from '@/lib/screening/raise-safety'
import type { InvalidateInput, ScoresInput } from '@/lib/screening/staff-forms'
import { latestAnswers } from '@/lib/screening/stored-answers'
import { hoursBetween } from '@/lib/time/instant'

/**
 * A blood pressure that staff took, in mmHg. The schema has refused what no body has; a reading in the future is
 * refused here. A dangerous one raises its alert with it.
 */
export async function recordPressure(
  occasion: Occasion<StaffViewer>,
  { clientId, systolic, diastolic, takenAt, device }: PressureInput,
): Promise<Outcome<{ readingId: string }>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (takenAt > occasion.now) return refused('reading_in_future')
  const client = await occasion.tx.client.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: clientId },
    select: { id: true },
  })
  if (!client) return refused('not_found')
  const screening = await holdScreening(occasion, clientId)
  const before = screening && (await judge(occasion, clientId, screening.id))
  const readingId = randomUUID()
  await occasion.tx.bloodPressureReading.createMany({
    data: [
      {
        id: readingId,
        clientId,
        systolic,
        diastolic,
        takenAt,
        device: device ?? null,
        source: 'staff',
        ...stamp(occasion),
      },
    ],
  })
  if (screening && before) {
    const after = await judge(occasion, clientId, screening.id)
    await raiseWhatIsNew(
      occasion,
      clientId,
      screening.id,
      before.determination,
      after.determination,
    )
  }
  return done({ readingId })
}

/** Marks a reading as wrong, with the reason. It stays in the record and no longer counts. */
export async function invalidateReading(
  occasion: Occasion<StaffViewer>,
  { clientId, readingId, reason }: InvalidateInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  await holdScreening(occasion, clientId)
  const { count } = await occasion.tx.bloodPressureReading.updateMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      id: readingId,
      invalidatedAt: null,
    },
    data: {
      invalidatedAt: occasion.now,
      invalidatedReason: reason,
      invalidatedByName: occasion.viewer.name,
    },
  })
  return count === 1 ? done(null) : refused('not_found')
}

/** Scores that staff took, and what the clinic plans. Each is a revision of its own; a risk raises its alert with it. */
export async function enterScores(
  occasion: Occasion<StaffViewer>,
  { clientId, ...scores }: ScoresInput,
): Promise<Outcome<null>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  const screening = await holdScreening(occasion, clientId)
  if (!screening) return refused('not_found')
  const before = await judge(occasion, clientId, screening.id)
  const stored = await latestAnswers(occasion, clientId, screening.id)
  for (const [field, value] of Object.entries(scores)) {
    const last = stored.get(field)
    const isNew = (last?.value ?? before.answers[field as 'bmi']) !== value
    if (value !== undefined && (isNew || isTakenAgain(field, last?.answeredAt, occasion.now)))
      await addRevision(occasion, clientId, screening.id, field, value)
  }
  const after = await judge(occasion, clientId, screening.id)
  await raiseWhatIsNew(occasion, clientId, screening.id, before.determination, after.determination)
  return done(null)
}

/** Scores that are taken every half year: the same number on a later day is a new taking of it. */
const TAKEN_AGAIN = ['audit_c', 'dast10']

const isTakenAgain = (field: string, last: Date | undefined, now: Date): boolean =>
  TAKEN_AGAIN.includes(field) && last !== undefined && hoursBetween(last, now) >= 24
