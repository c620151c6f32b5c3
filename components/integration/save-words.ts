import type { useTranslations } from 'next-intl'
import type { SaveWords } from './save-line'

/** The sentences that the writer says by itself. */
export const saveWords = (
  words: ReturnType<typeof useTranslations<'integration.page.journal'>>,
): SaveWords => ({
  idle: words('idle'),
  unsaved: words('unsaved'),
  saving: words('saving'),
  saved: words('saved'),
  beside: words('beside'),
  signedOut: words('signedOut'),
  notKept: words('notKept'),
  tooLong: words('tooLong'),
  open: words('open'),
  signIn: words('signIn'),
})
