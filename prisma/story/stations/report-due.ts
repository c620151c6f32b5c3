import { acknowledgeAlert, closeAlert } from '@/lib/alerts/commands'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { done } from '@/lib/kernel/outcome'
import { recordAdverseEvent } from '@/lib/sessions/adverse-event-commands'
import { receiveStock } from '@/lib/sessions/stock'
import { addDays, localDate } from '@/lib/time/zone'
import { addMinutes } from '@/lib/time/instant'
import { clearedClient } from '../cleared'
import type { House, NewPerson } from '../client'
import { beginSession, finishSession, type Given, signedNote, slept } from '../session'
import { onDay, tell } from '../telling'
import { type Told, told } from '../told'

const SPRAY = {
  medication: 'esketamine',
  route: 'intranasal_esketamine',
  doseMg: 56,
  lot: 'HL-E-117',
  unitsUsed: '2 devices',
  settings: ['in_clinic'],
} as const satisfies Given

/** Three days ago, a spray in the clinic and a quarter of an hour of sickness: two reports are due in four days. */
export async function reportDue(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const day = (days: number, clock: string) => onDay(today, clinic.timeZone, days, clock)
  await tell(staff.nurse, day(-30, '09:00'), (occasion) =>
    receiveStock(occasion, {
      medication: SPRAY.medication,
      lot: SPRAY.lot,
      expiresOn: addDays(localDate(today, clinic.timeZone), 300),
      mg: 560,
    }),
  )
  const client = await clearedClient(house, person, { came: -18, ordered: SPRAY })
  const begun = await beginSession({
    house,
    client,
    clinician: staff.prescriber,
    startsAt: day(-3, '14:00'),
    setting: 'in_clinic',
    bookedAt: day(-9, '11:00'),
    given: SPRAY,
  })
  const { appointmentId, dosedAt } = begun
  await tell(staff.nurse, addMinutes(dosedAt, 34), (occasion) =>
    recordAdverseEvent(occasion, {
      appointmentId,
      code: 'vomiting',
      grade: 2,
      serious: false,
      relation: 'probable',
      action: 'medicine_given',
      outcome: 'resolved',
      detail:
        'Sick twice within a few minutes, awake and answering all the time. Better after ondansetron.',
    }),
  )
  await answerAlerts(staff.prescriber, addMinutes(dosedAt, 60), client.clientId)
  await finishSession(begun)
  await signedNote(begun)
  await slept(begun)
  return told(person.name, client, 'report-due')
}

/** What the event told is taken by a clinician, who says what was done. */
const answerAlerts = (clinician: StaffViewer, at: Date, clientId: string) =>
  tell(clinician, at, async (occasion) => {
    const alerts = await occasion.tx.alert.findMany({
      where: { clinicId: clinician.clinicId, clientId, kind: 'ADVERSE-EVENT', closedAt: null },
      select: { id: true },
    })
    const outcome = 'Seen at once. It passed within a quarter of an hour, nothing more was needed.'
    for (const { id: alertId } of alerts) {
      const taken = await acknowledgeAlert(occasion, { alertId })
      const closed = taken.ok ? await closeAlert(occasion, { alertId, outcome }) : taken
      if (!closed.ok) return closed
    }
    return done(null)
  })
