import type { ProtocolSettings } from '@/lib/protocols/model'
import { USUAL_SETTINGS } from '@/lib/protocols/settings'

/** The clinic's settings that the day goes by. Hours are real hours before the dose. */
export type PreparationProtocol = Pick<
  ProtocolSettings,
  | 'foodWindowH'
  | 'liquidWindowH'
  | 'benzodiazepineWindowH'
  | 'stimulantWindowH'
  | 'nasalWindowH'
  | 'alcoholWindowH'
  | 'sedativeWindowH'
  | 'opioidWindowH'
  | 'sympathomimeticWindowH'
  | 'substanceWindowH'
  | 'cannabisWindowH'
  | 'maxDelayMin'
  | 'sipMl'
  | 'screeningValidDays'
  | 'racemicSprayAtHome'
>

/** What Stillwater brings along, for a clinic without its own. */
export const DEFAULT_PROTOCOL: PreparationProtocol = USUAL_SETTINGS
