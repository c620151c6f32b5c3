import 'server-only'
import { fellAway, type Handlers, settled } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { instantSchema } from '@/lib/time/schema'
import { addMinutes, minutesBetween } from '@/lib/time/instant'
import { z } from 'zod'
import { tellClient } from './letters'
import type { Appointment } from './model'
import { appointmentOf } from './queries'

/** The kind of due work that tells a client of a move. */
export const MOVE_LETTER = 'letter-moved'

/** A move can be undone for this many minutes before anybody is told of it. */
export const UNDO_MIN = 5

/** Where a time is as close as this, in minutes, the client is told of a move at once. */
const CLOSE_MIN = 120

const payloadSchema = z.object({ knownStartsAt: instantSchema })

/** The time that the client was last told, while a letter about a later one waits; null: they know the one that stands. */
export async function timeStillKnown(
  { tx, viewer }: Occasion,
  appointmentId: string,
): Promise<Date | null> {
  const waiting = await tx.dueWork.findFirst({
    where: {
      clinicId: viewer.clinicId,
      subjectKind: 'appointment',
      subjectId: appointmentId,
      kind: MOVE_LETTER,
      status: 'due',
    },
    select: { payload: true },
  })
  return waiting ? payloadSchema.parse(waiting.payload).knownStartsAt : null
}

/** How long the letter of a move waits for a change of mind: not at all where either time is near. */
export const moveLetterAt = (now: Date, known: Date, startsAt: Date): Date => {
  const near = [known, startsAt].some((at) => minutesBetween(now, at) < CLOSE_MIN)
  return near ? now : addMinutes(now, UNDO_MIN)
}

/** Plans the letter of a move. `known` is the time that the client was last told. */
export const planMoveLetter = (
  occasion: Occasion,
  { id, version, startsAt }: Pick<Appointment, 'id' | 'version' | 'startsAt'>,
  known: Date,
): Promise<void> =>
  schedule(occasion, [
    {
      kind: MOVE_LETTER,
      subjectKind: 'appointment',
      subjectId: id,
      subjectVersion: version,
      dueAt: moveLetterAt(occasion.now, known, startsAt),
      payload: { knownStartsAt: known.toISOString() },
    },
  ])

/** Tells of the last of several moves, once; of none where the appointment came back to the time that is known. */
export const moveLetterHandlers: Handlers = {
  [MOVE_LETTER]: async (occasion, { subjectId, payload }) => {
    const appointment = await appointmentOf(occasion, subjectId)
    if (!appointment) return fellAway('The appointment is not there')
    if (appointment.status !== 'booked') return fellAway(`The appointment is ${appointment.status}`)
    const { knownStartsAt } = payloadSchema.parse(payload)
    if (appointment.startsAt.getTime() === knownStartsAt.getTime())
      return fellAway('The move was undone')
    await tellClient(occasion, appointment, 'moved')
    return settled
  },
}
