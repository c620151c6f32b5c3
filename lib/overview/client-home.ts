import 'server-only'
import {
  checkInsOf,
  type HelpNow,
  helpNow,
  type StandingCheckIn,
} from '@/lib/aftercare/check-in-page'
import { aftercareOf } from '@/lib/aftercare/standing'
import type { Appointment } from '@/lib/booking/model'
import { comingAppointmentsOf } from '@/lib/booking/queries'
import { standingsOf } from '@/lib/consents/queries'
import { consentsFor } from '@/lib/consents/rules'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { GateDecision } from '@/lib/preparation/finding'
import { gateFor } from '@/lib/preparation/gate'
import { unreadOf } from '@/lib/messages/queries'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { measuresWaiting, type WaitingMeasures } from '@/lib/screening/measure-pages'
import { type OwnTask, ownTasks } from '@/lib/screening/evidence-queries'
import { screeningStatus } from '@/lib/screening/queries'
import { type UpdateDue, updateDue } from '@/lib/screening/update'
import { addHours } from '@/lib/time/instant'
import { localDate } from '@/lib/time/zone'
import { type NextStep, nextStepOf } from './next-step'

/** A client's first page: the one next thing, and the few things that stand beside it. */
export interface ClientHome {
  readonly next: NextStep
  /** The short look at one's answers before a session. */
  readonly look: UpdateDue | null
  readonly coming: readonly Appointment[]
  readonly hasLetter: boolean
  readonly hadSession: boolean
  /** Texts that wait for a signature once somebody is cleared: never signed, or changed since. */
  readonly consents: ConsentsWaiting | null
  /** What the clinic asks of this client and waits for. */
  readonly tasks: readonly OwnTask[]
  /** Questionnaires that wait, once the screening was sent: before that it asks for itself. */
  readonly measures: WaitingMeasures | null
  /** Messages of the clinic that were not opened yet. */
  readonly unread: number
  /** A check-in that is open and not sent, and help that its answers ask for. */
  readonly checkIn: StandingCheckIn | null
  readonly help: HelpNow | null
  readonly reply: { readonly entryId: string; readonly name: string; readonly at: Date } | null
}

export interface ConsentsWaiting {
  readonly count: number
  /** Whether all of them were signed before, in another version or too long ago. */
  readonly again: boolean
}

const NEWS_HOURS = 7 * 24

/** Reads where this client is on the pathway. */
export async function clientHomeOf(occasion: Occasion<ClientViewer>): Promise<ClientHome> {
  const { viewer, now } = occasion
  const { clientId, timeZone } = viewer
  const screening = await screeningStatus(occasion, clientId)
  const clearance = await currentClearance(occasion, clientId)
  const coming = await comingAppointmentsOf(occasion, clientId)
  const aftercare = await aftercareOf(occasion, clientId, timeZone)
  const checkIns = aftercare ? await checkInsOf(occasion, clientId, timeZone) : []
  const treatment = coming.find(({ kind }) => kind === 'treatment-session')
  const today = localDate(now, timeZone)
  const update = screening.kind === 'determined' ? await updateDue(occasion, clientId) : null
  const next = nextStepOf({
    screening,
    clearance,
    update,
    session: treatment
      ? {
          appointmentId: treatment.id,
          at: treatment.startsAt,
          on: localDate(treatment.startsAt, timeZone),
          held:
            localDate(treatment.startsAt, timeZone) === today &&
            (await isHeld(occasion, treatment.id)),
        }
      : null,
    after: aftercare && {
      day: aftercare.window.day,
      slept: aftercare.session.sleptAt !== null,
    },
    today,
  })
  // On the day of a dose nothing is asked but safety: no answers, no questionnaires, nothing to sign.
  const rests = aftercare?.window.day === 0
  return {
    next,
    look: !rests && update && treatment && next.kind !== 'what_changed' ? update : null,
    coming,
    hasLetter: screening.kind === 'determined',
    hadSession: aftercare !== null,
    consents:
      !rests && clearance.kind === 'cleared' ? await consentsWaiting(occasion, treatment) : null,
    tasks: rests ? [] : await ownTasks(occasion),
    measures: !rests && screening.kind === 'determined' ? await measuresWaiting(occasion) : null,
    unread: await unreadOf(occasion),
    checkIn: checkIns.find(({ state }) => state === 'open') ?? null,
    help: helpNow(checkIns, now),
    reply: await newestReply(occasion),
  }
}

async function consentsWaiting(
  occasion: Occasion<ClientViewer>,
  session: Appointment | undefined,
): Promise<ConsentsWaiting | null> {
  const standings = await standingsOf(occasion, occasion.viewer.clientId)
  const open = consentsFor(session?.setting ?? 'in_clinic')
    .map((kind) => standings[kind])
    .filter(({ status, textId }) => status !== 'signed_current' && textId !== null)
  return open.length === 0
    ? null
    : { count: open.length, again: open.every(({ status }) => status === 'outdated') }
}

/** Words of the gate after which a person of the clinic comes first, and the day may not go as planned. */
const HOLDING: ReadonlySet<GateDecision> = new Set<GateDecision>([
  'crisis',
  'do_not_start',
  'reschedule',
  'clinician_decision',
])

async function isHeld(occasion: Occasion, appointmentId: string): Promise<boolean> {
  const gate = await gateFor(occasion, appointmentId)
  return gate !== null && HOLDING.has(gate.decision)
}

async function newestReply({ tx, viewer, now }: Occasion<ClientViewer>) {
  const row = await tx.guideReply.findFirst({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      repliedAt: { gt: addHours(now, -NEWS_HOURS) },
      entry: { putAwayAt: null },
    },
    select: { entryId: true, recordedByName: true, repliedAt: true },
    orderBy: { repliedAt: 'desc' },
  })
  return row && { entryId: row.entryId, name: row.recordedByName, at: row.repliedAt }
}
