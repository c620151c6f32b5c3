import { answerCheckIn } from '@/lib/aftercare/answer-check-in'
import { type CheckInInput, checkInFormSchema } from '@/lib/aftercare/check-in-form'
import { type CheckInKey, CHECK_INS } from '@/lib/aftercare/model'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import { addHours } from '@/lib/time/instant'
import type { Begun } from './session'
import { tell } from './telling'

type Said = Partial<Omit<CheckInInput, 'sessionId' | 'checkIn' | 'ending'>>

/** A steady course: a little tired at first, nothing that worries, one small step chosen. */
const STEADY: Readonly<Record<CheckInKey, { readonly hours: number; readonly said: Said }>> = {
  '24h': {
    hours: 25,
    said: {
      symptoms: ['none_of_these'],
      effects: ['headache'],
      alcohol: 'no',
      drove: 'no',
      unsafe: 'no',
      support: 'no',
      reflection: 'Slept long. The house is very quiet.',
    },
  },
  '72h': {
    hours: 71,
    said: { mood: 6, moodBefore: 5, energy: 5, hardEmotions: 'no', unsafe: 'no', smallStep: 'yes' },
  },
  day7: {
    hours: 170,
    said: {
      symptoms: ['none_of_these'],
      craving: 'none',
      extra: 'no',
      planReview: 'yes',
      habits: 'The morning walk, on most days.',
    },
  },
  day10: {
    hours: 239,
    said: {
      symptoms: ['none_of_these'],
      effects: ['none_of_these'],
      pregnancy: 'not_applicable',
      circle: 'no',
      nextSession: 'yes',
      stays: 'That I may go slowly.',
    },
  },
}

/** Answers the check-ins after a session, up to the one that is named. */
export async function answeredUpTo(
  { client, appointmentId, dosedAt }: Begun,
  last: CheckInKey,
): Promise<void> {
  for (const key of CHECK_INS.slice(0, CHECK_INS.indexOf(last) + 1)) {
    const { hours, said } = STEADY[key]
    await tell(client, addHours(dosedAt, hours), async (occasion): Promise<Outcome<unknown>> => {
      const session = await occasion.tx.treatmentSession.findFirst({
        where: { clinicId: client.clinicId, appointmentId },
        select: { id: true },
      })
      if (!session) return refused('not_found')
      const typed = { sessionId: session.id, checkIn: key, ending: 'finish', safety: 'no', ...said }
      const kept = await answerCheckIn(occasion, checkInFormSchema.parse(typed))
      return kept.ok ? done(null) : kept
    })
  }
}
