import { z } from 'zod'
import {
  CHECK_IN_SYMPTOMS,
  checkInAlerts,
  type CheckInAlert,
} from '@/lib/aftercare/check-in-alerts'
import { CHECK_INS } from '@/lib/aftercare/model'
import { SAFETY_ANSWERS } from '@/lib/preparation/model'
import { readCase } from '@/lib/rules/areas/read-case'

const booleanSchema = z.boolean().nullish()

const checkInCase = z.strictObject({
  checkin: z.enum(CHECK_INS),
  answered: booleanSchema,
  hours_since_session: z.number().nullish(),
  safety: z.enum(SAFETY_ANSWERS).nullish(),
  symptoms: z.array(z.enum(CHECK_IN_SYMPTOMS)).nullish(),
  craving: z.enum(['none', 'some', 'strong']).nullish(),
  hard_emotions: z.enum(['no', 'yes', 'wants_to_talk']).nullish(),
  drove_before_allowed: booleanSchema,
  alcohol_or_substance_day0: booleanSchema,
  extra_or_nonprescribed_ketamine: booleanSchema,
  pregnancy_possible: booleanSchema,
  unsafe_with_person: booleanSchema,
  mood_change: z.number().nullish(),
  slept_hours: z.number().nullish(),
})

/** Who has to be told what a case's check-in says, as the case format writes it. */
export function evaluateCheckinCase(input: unknown): unknown {
  const read = readCase(checkInCase, input)
  const alerts = checkInAlerts({
    checkIn: read.checkin,
    answered: read.answered ?? false,
    hoursSinceSession: read.hours_since_session ?? null,
    safety: read.safety ?? null,
    symptoms: read.symptoms ?? [],
    craving: read.craving ?? null,
    hardEmotions: read.hard_emotions ?? null,
    droveBeforeAllowed: read.drove_before_allowed ?? null,
    alcoholOrSubstanceDay0: read.alcohol_or_substance_day0 ?? null,
    extraOrNonprescribedKetamine: read.extra_or_nonprescribed_ketamine ?? null,
    pregnancyPossible: read.pregnancy_possible ?? null,
    unsafeWithPerson: read.unsafe_with_person ?? null,
    moodChange: read.mood_change ?? null,
  })
  return { alerts: eachOnce(alerts) }
}

/** Two answers that go to the same person as urgently are one alert there. */
function eachOnce(alerts: readonly CheckInAlert[]): readonly object[] {
  const byRoute = new Map(
    alerts.map(({ level, to, id }) => [
      `${level} ${to} ${id ?? ''}`,
      id ? { level, to, id } : { level, to },
    ]),
  )
  return [...byRoute.values()]
}
