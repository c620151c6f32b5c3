import 'server-only'
import type english from '@/messages/en'
import { wordsFor } from './words-outside-requests'

/** Words whose key is only known at run time: a question, an answer's code, a rule. */
export type Say = (key: string, facts?: Record<string, string | number>) => string

/**
 * A subject's words by a key that is only known at run time, outside requests as well. A missing one falls back to the
 * last part of its key, so that an older rule set still prints.
 */
export function sayFor(subject: keyof typeof english): Say {
  const words = wordsFor(subject) as unknown as Say & { has: (key: string) => boolean }
  return (key, facts) => (words.has(key) ? words(key, facts) : (key.split('.').at(-1) ?? key))
}
