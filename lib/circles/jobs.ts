import 'server-only'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'
import { tellSeats } from './letters'

/** The day before, by day: reminds those who still have a seat. */
const remind: Handler = async (occasion, work) => {
  const circle = await occasion.tx.circle.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: work.subjectId },
    select: { cancelledAt: true, startsAt: true },
  })
  if (!circle || circle.cancelledAt) return fellAway('It does not take place')
  if (circle.startsAt <= occasion.now) return fellAway('It has begun')
  await tellSeats(occasion, work.subjectId, 'reminder')
  return settled
}

/** What comes due for circles, by kind. */
export const circleHandlers: Handlers = { 'circle-reminder': remind }
