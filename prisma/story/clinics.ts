import { randomUUID } from 'node:crypto'
import { foundClinic, type NewClinic } from '@/lib/clinics/found'
import { type ClinicInBrief, systemOf, type SystemViewer } from '@/lib/kernel/viewer'
import { tell } from './telling'

/** A founded clinic of the story. */
export interface StoryClinic extends ClinicInBrief {
  readonly clinicId: string
  readonly system: SystemViewer
  readonly roomIds: readonly string[]
  readonly city: string
  readonly state: string
  readonly postalCode: string
  /** The part of an e-mail address after the at sign. */
  readonly domain: string
}

export const HARBOR_LIGHT: NewClinic = {
  name: 'Harbor Light',
  slug: 'harbor-light',
  timeZone: 'America/New_York',
  phone: '+1 212 555 0140',
  emergencyPhone: '+1 212 555 0149',
  street: '18 Ferry Street',
  city: 'New York',
  state: 'NY',
  postalCode: '10038',
  licensedStates: ['NY', 'NJ', 'CT'],
  replyPromiseHours: 48,
  demonstration: true,
  rooms: ['Lantern', 'Tide', 'Meadow'],
}

/** Arizona keeps one time all year. */
export const SAGUARO: NewClinic = {
  name: 'Saguaro',
  slug: 'saguaro',
  timeZone: 'America/Phoenix',
  phone: '+1 602 555 0170',
  emergencyPhone: '+1 602 555 0179',
  street: '402 Palo Verde Lane',
  city: 'Phoenix',
  state: 'AZ',
  postalCode: '85004',
  licensedStates: ['AZ', 'NM'],
  replyPromiseHours: 24,
  demonstration: true,
  rooms: ['Ocotillo', 'Mesquite'],
}

export async function found(clinic: NewClinic, at: Date): Promise<StoryClinic> {
  const system = systemOf(randomUUID())
  const { clinicId, roomIds } = await tell(system, at, (occasion) => foundClinic(occasion, clinic))
  return {
    clinicId,
    system,
    roomIds,
    name: clinic.name,
    timeZone: clinic.timeZone,
    phone: clinic.phone,
    emergencyPhone: clinic.emergencyPhone,
    demonstration: true,
    city: clinic.city,
    state: clinic.state,
    postalCode: clinic.postalCode,
    domain: `${clinic.slug}.example`,
  }
}
