import type { House } from './client'
import type { StaffNames } from './staff'
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

/** Phoenix: those whose course is over, and one who waits. */
export function saguaro(house: House): Promise<readonly Told[]> {
  return sideBySide([
    () => waitingWithThoughts(house, { name: 'Ruth Okonkwo', phone: '+1 602 555 0123' }),
    () => withdrew(house, { name: 'Gwen Abara', phone: '+1 602 555 0122' }),
    () => completedCourse(house, { name: 'Walter Nakai', phone: '+1 602 555 0121' }),
  ])
}
