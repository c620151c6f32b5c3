import 'server-only'
import type { z } from 'zod'
import { openLetter } from '@/lib/crypto/letterbox'
import type { Occasion } from '@/lib/kernel/occasion'
import { type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { MonitorViewer, StaffViewer } from '@/lib/kernel/viewer'
import { lookSchema } from '@/lib/preparation/forms'
import { recordLook } from '@/lib/preparation/record-look'
import { type HandInInput, letterForm } from './entry-letter'
import { eventForm, monitorReadingForm, vitalSignsForm } from './forms'
import { recordMonitorReading } from './monitor-reading'
import { recordEvent } from './record-event'
import { recordVitalSigns } from './vital-signs'

export type HandInRefusal = Refusal<'letter_not_readable'>

/** Whose letters these are: a member's of one clinic, or one monitor's link. */
export const writerOf = (viewer: StaffViewer | MonitorViewer): string =>
  viewer.kind === 'staff' ? `staff:${viewer.membershipId}` : `monitor:${viewer.linkId}`

interface Opened {
  readonly kind: z.output<typeof letterForm>['kind']
  readonly input: Readonly<Record<string, unknown>>
  readonly waitedSec: number
  readonly madeAt: Date
}

/** Opens a letter of this very writer, and counts by the device's own clock how long it waited. */
function opened(
  { viewer }: Occasion<StaffViewer | MonitorViewer>,
  { letter, sentAt }: HandInInput,
): Opened | null {
  try {
    const { kind, input, madeAt } = letterForm.parse(
      JSON.parse(openLetter(letter, writerOf(viewer))),
    )
    const waitedSec = Math.max(0, Math.round((sentAt - madeAt) / 1000))
    return { kind, input, waitedSec, madeAt: new Date(madeAt) }
  } catch {
    return null
  }
}

const notReadable = () => refused('letter_not_readable')

/** Records what one of the staff entered while there was no connection, as if it had come at once, at its own time. */
export async function handIn(
  occasion: Occasion<StaffViewer>,
  sent: HandInInput,
): Promise<Outcome<unknown>> {
  const entry = opened(occasion, sent)
  if (!entry) return notReadable()
  const { entryId } = sent
  const { kind, input, waitedSec, madeAt } = entry
  if (kind === 'vitals') {
    const set = vitalSignsForm.safeParse({ ...input, entryId, waitedSec, deviceTakenAt: madeAt })
    return set.success ? recordVitalSigns(occasion, set.data) : notReadable()
  }
  const line = eventForm.safeParse({ ...input, entryId, waitedSec })
  return kind === 'event' && line.success ? recordEvent(occasion, line.data) : notReadable()
}

/** The same for the monitor's looks and readings. */
export async function handInAsMonitor(
  occasion: Occasion<MonitorViewer>,
  sent: HandInInput,
): Promise<Outcome<unknown>> {
  const entry = opened(occasion, sent)
  if (!entry) return notReadable()
  const { entryId } = sent
  const { kind, input, waitedSec, madeAt } = entry
  if (kind === 'look') {
    const deviceLookedAt = madeAt.toISOString()
    const look = lookSchema.safeParse({ ...input, entryId, waitedSec, deviceLookedAt })
    return look.success ? recordLook(occasion, look.data) : notReadable()
  }
  const reading = { ...input, entryId, waitedSec, deviceTakenAt: madeAt }
  const set = monitorReadingForm.safeParse(reading)
  return kind === 'reading' && set.success
    ? recordMonitorReading(occasion, set.data)
    : notReadable()
}
