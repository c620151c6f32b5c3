import 'server-only'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'

/** From this moment the person who stands in sees what was asked of the one who is away. */
const begins: Handler = async ({ tx, viewer, now }, work) => {
  const { count } = await tx.absence.updateMany({
    where: { clinicId: viewer.clinicId, id: work.subjectId, begunAt: null, endedAt: null },
    data: { begunAt: now },
  })
  return count === 0 ? fellAway('The absence fell away') : settled
}

const ends: Handler = async ({ tx, viewer, now }, work) => {
  const { count } = await tx.absence.updateMany({
    where: { clinicId: viewer.clinicId, id: work.subjectId, endedAt: null },
    data: { endedAt: now },
  })
  return count === 0 ? fellAway('They came back earlier') : settled
}

/** What comes due for those who work here, by kind. */
export const peopleHandlers: Handlers = { 'absence-begins': begins, 'absence-ends': ends }
