import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Phase } from '@/lib/aftercare/model'
import { aftercareOf } from '@/lib/aftercare/standing'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { daysBetween, localDate } from '@/lib/time/zone'
import type { quietNotesSchema } from './plan-parts-schema'
import { isInWindow, nextNoteAt, QUIET_NOTES, type QuietNotes } from './quiet-note'

/** What a client chose of quiet notes; off where they chose nothing. */
export async function quietNotesOf(
  { tx, viewer }: Occasion,
  clientId: string,
): Promise<QuietNotes & { readonly lastNoteOn: string | null }> {
  const row = await tx.quietNoteChoice.findFirst({
    where: { clinicId: viewer.clinicId, clientId },
    select: { switchedOn: true, fromHour: true, untilHour: true, lastNoteOn: true },
  })
  if (!row) return { ...QUIET_NOTES, lastNoteOn: null }
  return { ...row, lastNoteOn: row.lastNoteOn?.toISOString().slice(0, 10) ?? null }
}

/** Where a client is in the days after their latest session. */
export const phaseNow = async (
  occasion: Occasion,
  clientId: string,
  zone: string,
): Promise<Phase> => (await aftercareOf(occasion, clientId, zone))?.window.phase ?? 'before'

/** Switches quiet notes on or off, with the hours in which one may come; outside the days after a session none is planned. */
export async function chooseQuietNotes(
  occasion: Occasion<ClientViewer>,
  { switchedOn: chosen, fromHour, untilHour }: z.output<typeof quietNotesSchema>,
): Promise<Outcome<null>> {
  const { tx, viewer } = occasion
  const { clinicId, clientId, timeZone } = viewer
  const notes = { switchedOn: chosen === 'yes', fromHour, untilHour }
  const { count } = await tx.quietNoteChoice.updateMany({
    where: { clinicId, clientId },
    data: notes,
  })
  if (count === 0)
    await tx.quietNoteChoice.createMany({
      data: [{ id: randomUUID(), clientId, ...notes, ...stamp(occasion) }],
      skipDuplicates: true,
    })
  if (notes.switchedOn && isInWindow(await phaseNow(occasion, clientId, timeZone)))
    await thinkOfNext(occasion, clientId, notes, timeZone)
  return done(null)
}

/** Plans when the next note is thought of; one plan a day, however often somebody chooses anew. */
export async function thinkOfNext(
  occasion: Occasion,
  clientId: string,
  notes: QuietNotes,
  zone: string,
): Promise<void> {
  const dueAt = nextNoteAt(notes, occasion.now, zone)
  await schedule(occasion, [
    {
      kind: 'quiet-note',
      subjectKind: 'client',
      subjectId: clientId,
      subjectVersion: daysBetween('2020-01-01', localDate(dueAt, zone)) * 100 + notes.fromHour,
      dueAt,
    },
  ])
}
