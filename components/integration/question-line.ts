import type { useTranslations } from 'next-intl'
import type { AskedQuestion } from '@/lib/integration/model'
import { promptKey } from '@/lib/integration/words'

/** The words of the question that an entry answers. */
export const questionLine = (
  words: ReturnType<typeof useTranslations<'integration'>>,
  question: AskedQuestion,
): string => (question.kind === 'ours' ? words(promptKey(question.id)) : question.text)
