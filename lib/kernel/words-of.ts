import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Refusal } from './outcome'

/** A look-up by a key that is only known at run time: refusal codes and schema messages. */
async function catalogue() {
  const t = await getTranslations()
  const has = (key: string) => t.has(key as Parameters<typeof t.has>[0])
  const say = (key: string, facts?: Refusal['facts']) =>
    (t as (key: string, facts?: object) => string)(key, facts)
  return { has, say }
}

/**
 * What a refusal says: what happened, why, and what next, from `refusal.<code>` of the subject or of the kernel; where
 * one sentence is enough, the key holds that sentence.
 */
export async function refusalWords(subject: string, { code, facts }: Refusal) {
  const { has, say } = await catalogue()
  const places = [subject, 'kernel'].map((place) => `${place}.refusal.${code}`)
  const at = places.find((key) => has(`${key}.title`))
  if (!at) {
    const sentence = places.find(has)
    if (!sentence) throw new Error(`No words for the refusal ${subject}.${code}`)
    return { title: say(sentence, facts), detail: '' }
  }
  return {
    title: say(`${at}.title`, facts),
    detail: has(`${at}.detail`) ? say(`${at}.detail`, facts) : '',
    ...(has(`${at}.next`) ? { next: say(`${at}.next`, facts) } : {}),
  }
}

/** One sentence a field. A schema's message is a key (`booking.field.reason.required`) or falls back to the kind of mistake. */
export async function fieldWords(
  subject: string,
  error: z.ZodError,
): Promise<Record<string, string>> {
  const { has, say } = await catalogue()
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join('.') || 'form'
    const missing = issue.code === 'invalid_type' && issue.input === undefined
    const candidates = [
      issue.message,
      `${subject}.${issue.message}`,
      missing ? 'kernel.field.required' : `kernel.field.${issue.code}`,
      'kernel.field.invalid',
    ]
    fields[name] ??= say(candidates.find(has) ?? 'kernel.field.invalid')
  }
  return fields
}

export async function kernelWords(key: 'signed_out' | 'foreign'): Promise<string> {
  return (await catalogue()).say(`kernel.${key}`)
}
