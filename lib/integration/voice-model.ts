/** A voice note is as long as a breath or two: three minutes [gen]. At 24 kbit a second that is about half a megabyte. */
export const LONGEST_VOICE_S = 180
export const VOICE_BITS_PER_SECOND = 24_000
export const LARGEST_VOICE = 1_000_000
/** Most voice notes of one entry. */
export const MOST_VOICES = 10

export const VOICE_TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const
export type VoiceType = (typeof VOICE_TYPES)[number]

/** A voice note beside an entry; its sound is fetched when somebody presses play. */
export interface VoiceNote {
  readonly id: string
  readonly seconds: number
  readonly spokenAt: Date
}

const startsWith = (bytes: Uint8Array, at: number, head: readonly number[]) =>
  head.every((byte, index) => bytes[at + index] === byte)

/** What a sound is by its first bytes. What the browser says of it is never believed. */
export function voiceTypeOf(bytes: Uint8Array): VoiceType | null {
  if (startsWith(bytes, 0, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm'
  if (startsWith(bytes, 4, [0x66, 0x74, 0x79, 0x70])) return 'audio/mp4'
  return startsWith(bytes, 0, [0x4f, 0x67, 0x67, 0x53]) ? 'audio/ogg' : null
}

/** The first and last byte that were asked for; null where the whole is meant or the wish makes no sense. */
export function partOf(range: string | null, length: number): readonly [number, number] | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return null
  const first = Number(from)
  const last = to ? Math.min(Number(to), length - 1) : length - 1
  return first <= last ? [first, last] : null
}
