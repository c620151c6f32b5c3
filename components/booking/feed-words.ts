import type { FeedWords } from './feed-card'

const KEYS = [
  'none',
  'live',
  'make',
  'again',
  'end',
  'ended',
  'once',
  'address',
  'copy',
  'copied',
  'how',
  'broken',
] as const satisfies readonly (keyof FeedWords)[]

/** The sentences of the card, from the catalogue. */
export const feedWords = (words: (key: (typeof KEYS)[number]) => string): FeedWords =>
  Object.fromEntries(KEYS.map((key) => [key, words(key)])) as unknown as FeedWords
