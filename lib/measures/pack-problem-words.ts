import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/lib/kernel/form-state'
import { readPack } from './pack'

/** A file that was refused comes back with a sentence for each thing to mend, and with everything that was in it. */
export async function packProblemWords(answer: FormState, form: FormData): Promise<FormState> {
  const content = form.get('content')
  if (answer.status !== 'refused' || typeof content !== 'string') return answer
  const read = readPack(content.trim())
  if (read.ok) return answer
  const words = await getTranslations('measures.pack.problem')
  return {
    status: 'invalid',
    fields: Object.fromEntries(
      read.problems.map(({ code, at }, index) => [
        index === 0 ? 'content' : `content.${index}`,
        words(code, { at }),
      ]),
    ),
    values: answer.values,
  }
}
