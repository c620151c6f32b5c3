import type { House } from './client'
import type { StaffNames } from './staff'
import * as desk from './stations/desk'
import { medicineAdded } from './stations/changed'
import { completedCourse, withdrew } from './stations/left'
import { waitingWithThoughts } from './stations/screening'
import { sideBySide } from './side-by-side'
import type { Told } from './told'

export const saguaroStaff: StaffNames = {
  administrator: 'Desmond Whitaker',
  director: 'Dr. Leila Haddad',
  prescriber: 'Owen Tsosie',
  nurse: 'Joaquin Ybarra',
  guide: 'Noor Castellan',
  frontDesk: 'Wren Talbot',
}

/** Phoenix: those whose course is over, one who waits, and a desk with a screening of each kind. */
export function saguaro(house: House): Promise<readonly Told[]> {
  return sideBySide([
    () => waitingWithThoughts(house, { name: 'Ruth Okonkwo', phone: '+1 602 555 0123' }),
    () => medicineAdded(house, { name: 'Paloma Begay', phone: '+1 602 555 0124' }),
    () => withdrew(house, { name: 'Gwen Abara', phone: '+1 602 555 0122' }),
    () => completedCourse(house, { name: 'Walter Nakai', phone: '+1 602 555 0121' }),
    () => desk.inCrisis(house, { name: 'Nora Benally', phone: '+1 602 555 0151' }),
    () => desk.pregnant(house, { name: 'Priya Raman', phone: '+1 602 555 0152' }),
    () => desk.halfSigned(house, { name: 'Hugo Almada', phone: '+1 602 555 0153' }),
    () => desk.unknownMedicine(house, { name: 'Mina Sorensen', phone: '+1 602 555 0154' }),
    () => desk.contradicting(house, { name: 'Caleb Winters', phone: '+1 602 555 0155' }),
    () => desk.withoutPressure(house, { name: 'Dara Whitehorse', phone: '+1 602 555 0156' }),
    () => desk.evidenceOverdue(house, { name: 'Felix Moreau', phone: '+1 602 555 0157' }),
    () => desk.nothingFound(house, { name: 'Anneke Vos', phone: '+1 602 555 0158' }),
    () => desk.familyHistory(house, { name: 'Jonah Reed', phone: '+1 602 555 0159' }),
    () => desk.deferred(house, { name: 'Sela Ortiz', phone: '+1 602 555 0160' }),
  ])
}
