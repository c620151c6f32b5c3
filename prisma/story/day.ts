import type { ClientViewer } from '@/lib/kernel/viewer'
import { answerChecklist } from '@/lib/preparation/answer-checklist'
import type { ChecklistInput } from '@/lib/preparation/checklist-form'
import { addHours } from '@/lib/time/instant'
import { localDate, localTime } from '@/lib/time/zone'
import { tell } from './telling'

type Event = NonNullable<ChecklistInput['lastSolids']>

const exactly = (at: Date, zone: string): Event => ({
  precision: 'exact',
  date: localDate(at, zone),
  time: localTime(at, zone),
})

/** What somebody answers on the day who kept to the preparation; a story changes what matters. */
const keptTo = (appointmentId: string, medicineAt: Date, zone: string): ChecklistInput => ({
  appointmentId,
  ending: 'finish',
  lastSolids: exactly(addHours(medicineAt, -10), zone),
  lastMilkyDrink: { precision: 'none' },
  lastLiquids: exactly(addHours(medicineAt, -2.5), zone),
  lastAlcohol: { precision: 'none' },
  sip: { taken: 'no' },
  others: 'none',
  substances: 'none',
  antihypertensive: 'not_prescribed',
  hangover: 'no',
  intoxicated: 'no',
  medChanges: 'no',
  pregnancy: 'not_applicable',
  safety: 'no',
  illness: ['none_of_these'],
  rideHome: 'named_adult',
  ride: 'Alex drives',
  clothed: 'yes',
  addressConfirmed: 'yes',
  spaceSafe: 'yes',
})

/** The client answers the questions of the day, two hours before the medicine. */
export const answerDay = (
  client: ClientViewer,
  appointmentId: string,
  medicineAt: Date,
  changed: Partial<ChecklistInput> = {},
) =>
  tell(client, addHours(medicineAt, -2), (occasion) =>
    answerChecklist(occasion, {
      ...keptTo(appointmentId, medicineAt, client.timeZone),
      ...changed,
    }),
  )
