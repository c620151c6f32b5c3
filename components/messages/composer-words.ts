import type { useTranslations } from 'next-intl'
import type { ComposerWords } from './composer'

/** The sentences that the composer says by itself. */
export const composerWords = (
  words: ReturnType<typeof useTranslations<'messages'>>,
  which: 'client' | 'staff',
): ComposerWords => ({
  label: words(`page.${which}Label`),
  hint: words(`page.${which}Hint`),
  send: words('page.send'),
  draftKept: words('page.draftKept'),
  draftNotKept: words('page.draftNotKept'),
  files: {
    add: words('page.fileAdd'),
    hint: words('page.fileHint'),
    sending: words('page.fileSending'),
    tooLarge: words('refusal.file_large.detail'),
    failed: words('page.fileFailed'),
    remove: words('page.fileRemove'),
  },
})
