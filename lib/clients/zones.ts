/** The zones of the United States first, then every other that this machine knows. */
const NEAR = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
] as const

/** Zones to choose from; the one that is chosen already is always among them. */
export const zonesWith = (chosen: string): readonly string[] => [
  ...new Set([...NEAR, chosen, ...Intl.supportedValuesOf('timeZone')]),
]
