import type { NumberKey, SettingKey, SwitchKey } from './model'
import { NUMBERS, SWITCHES } from './settings'

/** Keys under `protocols`. */
export const nameKey = (key: SettingKey) => `setting.${key}.name` as const
export const sentenceKey = (key: NumberKey) => `setting.${key}.sentence` as const
export const switchKey = (key: SwitchKey, on: boolean) =>
  `setting.${key}.${on ? 'yes' : 'no'}` as const
export const valueKey = (key: NumberKey) => `value.${NUMBERS[key].unit}` as const

export const isNumberKey = (key: SettingKey): key is NumberKey => key in NUMBERS

/** A value in few signs, for a difference: `3 h`. */
export const shortKey = (key: SettingKey, value: number | boolean) =>
  isNumberKey(key)
    ? (`short.${NUMBERS[key].unit}` as const)
    : (`short.${value === true ? 'yes' : 'no'}` as const)

export const sourceOf = (key: SettingKey): string =>
  isNumberKey(key) ? NUMBERS[key].source : SWITCHES[key].source

const CREDENTIALS = [
  'medical_director',
  'prescriber',
  'nurse',
  'clinician',
  'administrator',
] as const

/** Under what somebody signed; a word that is not known reads as a clinician. */
export const credentialKey = (credential: string) =>
  `credential.${CREDENTIALS.find((known) => known === credential) ?? 'clinician'}` as const

const DONE = ['drafted', 'signed', 'adopted', 'withdrawn'] as const

/** What has just been done, by the word in the address; null for any other word. */
export const doneKey = (done: string | undefined) => DONE.find((known) => known === done) ?? null
