import { randomUUID } from 'node:crypto'
import { type Cast } from '@/lib/db/testing/cast'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { withdrawClearance } from '@/lib/screening/withdrawal'
import { escalate } from '../call-for-help'
import { checkIn } from '../check-in'
import {
  beginRecovery,
  callOffToday,
  openAfterTransfer,
  putOnHold,
  stopEarly,
  transferOut,
} from '../course'
import { correctVitalSigns } from '../correct-vital-signs'
import { giveDose, makeReady } from '../dose'
import { assessLeaving, signOut } from '../leaving'
import { signNote, writeNote } from '../note-commands'
import { checkDose } from '../second-check'
import type { SessionState } from '../states'
import { arrival, doseOf, vitals } from './session.fixture'
import { acceptBaseline, recordVitalSigns } from '../vital-signs'

/** What a walk knows: where it is, at which minute, and what may not be forgotten. */
export interface Walk {
  state: SessionState
  dosed: boolean
  withdrawn: boolean
  minute: number
  noteVersion: number
  /** Every set of vital signs that was kept, by its entry, and the minute at which it was taken. */
  readonly kept: Map<string, number>
}

export interface Clinic {
  readonly cast: Cast
  readonly appointmentId: string
}

type Step = (clinic: Clinic, walk: Walk) => readonly [StaffViewer, Doing]
type Doing = (occasion: Occasion<StaffViewer>) => Promise<Outcome<unknown>>

export const READING = {
  systolicMmHg: 121,
  diastolicMmHg: 79,
  heartRatePerMin: 70,
  spo2Percent: 98,
}
const reason = 'Said so in the story'
/** Each thing that a person can do, whenever they like; the session decides whether it is done. */
export const STEPS: Readonly<Record<string, Step>> = {
  checkIn: ({ cast: { guide }, appointmentId: id }) => [guide, (o) => checkIn(o, arrival(id))],
  measure: ({ cast: { guide }, appointmentId: id }, { state }) => [
    guide,
    (o) =>
      recordVitalSigns(
        o,
        vitals(id, { ...READING, phase: state === 'RECOVERY' ? 'discharge' : 'during' }),
      ),
  ],
  accept: ({ cast: { nurse }, appointmentId }) => [
    nurse,
    (o) => acceptBaseline(o, { appointmentId }),
  ],
  ready: ({ cast: { nurse }, appointmentId }) => [nurse, (o) => makeReady(o, { appointmentId })],
  secondCheck: ({ cast: { nurse }, appointmentId }) => [
    nurse,
    (o) => checkDose(o, { appointmentId, doseMg: 100, lot: 'K-2207' }),
  ],
  dose: ({ cast: { prescriber }, appointmentId: id }) => [
    prescriber,
    (o) => giveDose(o, doseOf(id)),
  ],
  hold: ({ cast: { guide }, appointmentId }) => [
    guide,
    (o) => putOnHold(o, { appointmentId, reason }),
  ],
  stop: ({ cast: { guide }, appointmentId }) => [
    guide,
    (o) => stopEarly(o, { appointmentId, reason }),
  ],
  recover: ({ cast: { guide }, appointmentId }) => [
    guide,
    (o) => beginRecovery(o, { appointmentId }),
  ],
  help: ({ cast: { guide }, appointmentId }) => [
    guide,
    (o) => escalate(o, { appointmentId, trigger: 'alarm_value' }),
  ],
  handOver: ({ cast: { nurse }, appointmentId }) => [
    nurse,
    (o) => transferOut(o, { appointmentId, reason }),
  ],
  afterHandOver: ({ cast: { nurse }, appointmentId }) => [
    nurse,
    (o) => openAfterTransfer(o, { appointmentId }),
  ],
  callOff: ({ cast: { nurse }, appointmentId }) => [
    nurse,
    (o) => callOffToday(o, { appointmentId, reason }),
  ],
  assess: ({ cast: { guide }, appointmentId }) => [
    guide,
    (o) =>
      assessLeaving(o, {
        appointmentId,
        moaas: 5,
        knowsNamePlaceDate: true,
        walksSteadily: true,
        vomitingNow: false,
        nausea: 'none',
        distressOrHallucination: false,
        safety: 'negative',
        companionNamed: true,
        instructionsRepeated: true,
      }),
  ],
  leave: ({ cast: { prescriber }, appointmentId }) => [
    prescriber,
    (o) => signOut(o, { appointmentId, companionName: 'Alex', instructionsRepeated: true }),
  ],
  write: ({ cast: { prescriber }, appointmentId }, { noteVersion: version }) => [
    prescriber,
    (o) => writeNote(o, { appointmentId, version, body: 'A true account of what was seen.' }),
  ],
  sign: ({ cast: { prescriber }, appointmentId }, { noteVersion: version }) => [
    prescriber,
    (o) => signNote(o, { appointmentId, version }),
  ],
  correct: ({ cast: { guide }, appointmentId }) => [
    guide,
    async (o) => {
      const latest = await o.tx.vitalSigns.findFirst({
        where: { clinicId: o.viewer.clinicId, invalidates: null },
        orderBy: { takenAt: 'desc' },
        select: { id: true },
      })
      return correctVitalSigns(o, {
        appointmentId,
        vitalSignsId: latest?.id ?? randomUUID(),
        reason,
      })
    },
  ],
  withdraw: ({ cast: { prescriber, client } }) => [
    prescriber,
    (o) => withdrawClearance(o, { clientId: client.clientId, cause: 'new_symptom' }),
  ],
}
