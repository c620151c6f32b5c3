import { getTranslations } from 'next-intl/server'

/** Words whose key is only known at run time: a question, an answer's code, a rule. A missing one falls back to the code, a missing hint to nothing. */
export async function looseWords(subject: 'screening' | 'medications' | 'judging') {
  const words = await getTranslations(subject)
  const has = (key: string) => words.has(key as Parameters<typeof words.has>[0])
  const say = words as unknown as (key: string, facts?: Record<string, string | number>) => string
  return (key: string, facts?: Record<string, string | number>): string =>
    has(key) ? say(key, facts) : key.endsWith('.help') ? '' : (key.split('.').at(-1) ?? key)
}

export type Say = Awaited<ReturnType<typeof looseWords>>
