import { getTranslations } from 'next-intl/server'
import type { AskedQuestion } from '@/lib/integration/model'
import type { BesideWordsWords } from './beside-words'
import { drawWords, voiceWords } from './drawing-words'
import { questionLine } from './question-line'
import { saveWords } from './save-words'

/** The sentences beside the words of an entry, for a page that hands them on. */
async function besideWords(): Promise<BesideWordsWords> {
  const words = await getTranslations('integration.page.journal')
  return {
    draw: words('draw'),
    speak: words('speak'),
    drawing: drawWords(await getTranslations('integration.page.drawing'), saveWords(words)),
    voice: voiceWords(await getTranslations('integration.page.voice')),
  }
}

/** The sentences of an entry's own page. */
export async function entryWords(question: AskedQuestion | null) {
  const words = await getTranslations('integration.page.journal')
  return {
    question: question ? questionLine(await getTranslations('integration'), question) : undefined,
    back: words('back'),
    print: words('print'),
    save: saveWords(words),
    beside: await besideWords(),
  }
}

/** The sentences of a new entry. */
export async function newEntryWords() {
  const words = await getTranslations('integration.page.journal')
  return {
    write: words('write'),
    prompts: words('prompts'),
    clinicPrompts: words('clinicPrompts'),
    promptNone: words('promptNone'),
    cameBackTitle: words('cameBackTitle'),
    cameBackOpen: words('cameBackOpen'),
    save: saveWords(words),
    beside: await besideWords(),
  }
}
