import { randomUUID } from 'node:crypto'
import { sayISlept } from '@/lib/aftercare/confirm-sleep'
import { type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer, MonitorViewer, StaffViewer } from '@/lib/kernel/viewer'
import { beginRecovery } from '@/lib/sessions/course'
import { checkIn } from '@/lib/sessions/check-in'
import { giveDose, makeReady } from '@/lib/sessions/dose'
import { assessLeaving, signOut } from '@/lib/sessions/leaving'
import type { VitalSignsInput } from '@/lib/sessions/forms'
import { signNote, writeNote } from '@/lib/sessions/note-commands'
import type { Setting } from '@/lib/sessions/model'
import { checkDose } from '@/lib/sessions/second-check'
import { acceptBaseline, recordVitalSigns } from '@/lib/sessions/vital-signs'
import { DEFAULT_SETTINGS } from '@/lib/booking/settings'
import { addMinutes } from '@/lib/time/instant'
import { bookSession, type Ordered, TABLETS } from './cleared'
import type { House } from './client'
import { answerDay } from './day'
import { saysNothingChanged } from './look'
import { looks, monitorFor } from './monitor'
import { onDay, tell } from './telling'

export interface SessionToTell {
  readonly house: House
  readonly client: ClientViewer
  readonly clinician: StaffViewer
  readonly startsAt: Date
  readonly bookedAt: Date
  readonly setting: Setting
  /** What is given, where it is not the tablets. */
  readonly given?: Given
}

export interface Given extends Ordered {
  readonly lot: string
  readonly unitsUsed: string
}

const tablets: Given = { ...TABLETS, lot: 'HL-2291', unitsUsed: '2 tablets' }

/** A session that is under way or over, and who sat with the client. */
export interface Begun extends SessionToTell {
  readonly appointmentId: string
  readonly dosedAt: Date
  readonly monitor: MonitorViewer
}

type Measured = Partial<Omit<VitalSignsInput, 'appointmentId' | 'phase' | 'entryId'>>

const calm: Measured = {
  systolicMmHg: 122,
  diastolicMmHg: 78,
  heartRatePerMin: 68,
  spo2Percent: 98,
  respiratoryRatePerMin: 14,
  restMin: 5,
}

const measure = (
  nurse: StaffViewer,
  at: Date,
  appointmentId: string,
  phase: VitalSignsInput['phase'],
  measured: Measured = calm,
) =>
  tell(nurse, at, (occasion) =>
    recordVitalSigns(occasion, {
      ...measured,
      symptoms: [],
      waitedSec: 0,
      appointmentId,
      phase,
      entryId: randomUUID(),
    }),
  )

/** From the booking to the dose: monitor, the questions of the day, check-in, baseline, ready, given. */
export async function beginSession(session: SessionToTell): Promise<Begun> {
  const { house, client, clinician, startsAt, given = tablets } = session
  const { nurse } = house.staff
  const { doseMg, lot, unitsUsed } = given
  const appointmentId = await bookSession({ ...session, route: given.route })
  const dosedAt = addMinutes(startsAt, DEFAULT_SETTINGS.preparationLeadMin)
  const monitor = await monitorFor(house, client, appointmentId, startsAt)
  await saysNothingChanged(client, startsAt)
  await answerDay(client, appointmentId, dosedAt)
  await tell(nurse, startsAt, (occasion) =>
    checkIn(occasion, {
      appointmentId,
      identifiers: ['full_name', 'date_of_birth'],
      locationConfirmed: true,
      monitorPresent: true,
      clothed: true,
    }),
  )
  await measure(nurse, addMinutes(startsAt, 10), appointmentId, 'baseline')
  await tell(nurse, addMinutes(startsAt, 15), (occasion) =>
    acceptBaseline(occasion, { appointmentId }),
  )
  await tell(clinician, addMinutes(startsAt, 25), (occasion) =>
    makeReady(occasion, { appointmentId }),
  )
  await tell(nurse, addMinutes(dosedAt, -2), (occasion) =>
    checkDose(occasion, { appointmentId, doseMg, lot }),
  )
  await tell(clinician, dosedAt, (occasion) =>
    giveDose(occasion, {
      appointmentId,
      doseMg,
      lot,
      unitsUsed,
      amountChecked: true,
    }),
  )
  return { ...session, appointmentId, dosedAt, monitor }
}

/** The hours after the dose: looks, readings, recovery, discharge by criteria with a companion. */
export async function finishSession(begun: Begun): Promise<void> {
  const { house, clinician, appointmentId, dosedAt, monitor } = begun
  const { nurse } = house.staff
  const at = (minutes: number) => addMinutes(dosedAt, minutes)
  await looks(monitor, dosedAt, at(130))
  await measure(nurse, at(40), appointmentId, 'during', {
    ...calm,
    systolicMmHg: 134,
    diastolicMmHg: 84,
    heartRatePerMin: 80,
  })
  await tell(nurse, at(85), (occasion) => beginRecovery(occasion, { appointmentId }))
  await measure(nurse, at(126), appointmentId, 'discharge')
  await tell(nurse, at(130), (occasion) =>
    assessLeaving(occasion, {
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
  )
  await tell(clinician, at(135), (occasion) =>
    signOut(occasion, {
      appointmentId,
      companionName: 'Alex Hartwell',
      instructionsRepeated: true,
    }),
  )
}

/** The next morning: a night of sleep, and nobody has to hold the keys any more. */
export const slept = ({ client, appointmentId, startsAt }: Begun) =>
  tell(
    client,
    onDay(startsAt, client.timeZone, 1, '08:30'),
    async (occasion): Promise<Outcome<null>> => {
      const session = await occasion.tx.treatmentSession.findFirst({
        where: { clinicId: client.clinicId, appointmentId },
        select: { id: true },
      })
      if (!session) return refused('not_found')
      return sayISlept(occasion, { sessionId: session.id, hours: 7.5, alert: true })
    },
  )

/** The clinician's note, written after the client has left. */
export const draftNote = ({ clinician, appointmentId, dosedAt }: Begun) =>
  tell(clinician, addMinutes(dosedAt, 150), (occasion) =>
    writeNote(occasion, {
      appointmentId,
      version: 0,
      body: 'Arrived rested, named her intention clearly. Eyes closed for most of the first hour, breathing even. Spoke of water and of her grandmother. Steady on her feet before leaving; restrictions repeated back.',
    }),
  )

export async function signedNote(begun: Begun): Promise<void> {
  const { clinician, appointmentId, dosedAt } = begun
  const { version } = await draftNote(begun)
  await tell(clinician, addMinutes(dosedAt, 160), (occasion) =>
    signNote(occasion, { appointmentId, version }),
  )
}
