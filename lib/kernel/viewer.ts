/** Who looks. Every query and command begins with one; row-level security is set from it. */
export type Viewer = StaffViewer | ClientViewer | MonitorViewer | SystemViewer

export type StaffRole = 'clinician' | 'guide' | 'front_desk' | 'administrator'
export type Credential = 'prescriber' | 'nurse' | 'medical_director'

interface SignedIn {
  readonly personId: string
  readonly membershipId: string
  readonly clinicId: string
  readonly signInId: string
  readonly email: string
  readonly name: string
  readonly clinic: ClinicInBrief
  /** When this person last proved who they are; signing and exporting need it in the last five minutes. */
  readonly confirmedAt: Date
}

export interface ClinicInBrief {
  readonly name: string
  readonly timeZone: string
  readonly phone: string
  readonly emergencyPhone: string
  readonly demonstration: boolean
}

export interface StaffViewer extends SignedIn {
  readonly kind: 'staff'
  readonly roles: readonly StaffRole[]
  readonly credentials: readonly Credential[]
  readonly professionalTitle: string | null
}

export interface ClientViewer extends SignedIn {
  readonly kind: 'client'
  readonly clientId: string
  readonly timeZone: string
}

/** The sitter, through a link that is bound to one appointment. */
export interface MonitorViewer {
  readonly kind: 'monitor'
  readonly clinicId: string
  readonly clientId: string
  readonly appointmentId: string
  readonly monitorId: string
  readonly linkId: string
  readonly name: string
}

/** A job, a seed or an engine's own step, inside one clinic. It never reads a journal. */
export interface SystemViewer {
  readonly kind: 'system'
  readonly clinicId: string
}

export const systemOf = (clinicId: string): SystemViewer => ({ kind: 'system', clinicId })

export const hasRole = (viewer: Viewer, ...roles: readonly StaffRole[]): viewer is StaffViewer =>
  viewer.kind === 'staff' && roles.some((role) => viewer.roles.includes(role))

export const holds = (viewer: Viewer, ...credentials: readonly Credential[]): boolean =>
  viewer.kind === 'staff' && credentials.some((held) => viewer.credentials.includes(held))

export const viewerName = (viewer: Viewer): string =>
  viewer.kind === 'system' ? 'Stillwater' : viewer.name

export const viewerId = (viewer: Viewer): string | null => {
  switch (viewer.kind) {
    case 'staff':
    case 'client':
      return viewer.personId
    case 'monitor':
      return viewer.monitorId
    case 'system':
      return null
  }
}
