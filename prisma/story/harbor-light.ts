import type { House } from './client'
import type { StaffNames } from './staff'
import { answersChanged, medicineAdded } from './stations/changed'
import { invited } from './stations/invited'
import { monitorMissing } from './stations/monitor-missing'
import { inSession, noteUnsigned, onHold } from './stations/sessions'
import { windowDayFour } from './stations/window'
import { halfWay, stopped, waiting } from './stations/screening'
import { reportDue } from './stations/report-due'
import { sideBySide } from './side-by-side'
import type { Told } from './told'

export const harborLightStaff: StaffNames = {
  administrator: 'Margit Solheim',
  director: 'Dr. Ines Calloway',
  prescriber: 'Tomas Reyes',
  nurse: 'Bea Lindqvist',
  guide: 'Rowan Achebe',
  frontDesk: 'Pia Marchetti',
}

/** New York: somebody at every station of the pathway. */
export function harborLight(house: House): Promise<readonly Told[]> {
  return sideBySide([
    () => invited(house, { name: 'Amara Quill', phone: '+1 917 555 0111' }),
    () => halfWay(house, { name: 'Theo Lindgren', phone: '+1 917 555 0112' }),
    () => stopped(house, { name: 'Odette Farrow', phone: '+1 917 555 0113' }),
    () => waiting(house, { name: 'Marcus Bellweather', phone: '+1 917 555 0114' }),
    () => monitorMissing(house, { name: 'June Okafor', phone: '+1 917 555 0115' }),
    () => onHold(house, { name: 'Silas Verne', phone: '+1 917 555 0116' }),
    () => inSession(house, { name: 'Hana Petrov', phone: '+1 917 555 0117' }),
    () => noteUnsigned(house, { name: 'Elin Marsh', phone: '+1 917 555 0118' }),
    () => medicineAdded(house, { name: 'Ingrid Solano', phone: '+1 917 555 0141' }),
    () => answersChanged(house, { name: 'Emeka Oyelaran', phone: '+1 917 555 0142' }),
    () => reportDue(house, { name: 'Corin Vasquez', phone: '+1 917 555 0143' }),
    () => windowDayFour(house, { name: 'Rosa Delgado', phone: '+1 917 555 0119' }),
  ])
}
