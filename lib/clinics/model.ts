/** The clinic as its settings page has it. */
export interface ClinicSettings {
  readonly name: string
  readonly phone: string
  readonly emergencyPhone: string
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly timeZone: string
  /** Where its clinicians may treat by video: two-letter codes. */
  readonly licensedStates: readonly string[]
  /** Within how many hours a guide answers a shared entry; the client is told this number. */
  readonly replyPromiseHours: number
}

export interface Room {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

/** The states, the district and the inhabited territories of the United States. */
export const STATES = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY ' +
  'NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'
).split(' ')

/** The zones of the United States that a clinic or a client there can be in; any other one may be typed. */
export const COMMON_ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
] as const
