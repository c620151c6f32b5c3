import type { useTranslations } from 'next-intl'

/** The words of the search, for a part that runs in the browser. */
export const searchWords = (words: ReturnType<typeof useTranslations<'messages'>>) => ({
  label: words('search.label'),
  hint: words('search.hint'),
  button: words('search.button'),
  none: words('search.none'),
  early: words('search.early'),
  failed: words('search.failed'),
  one: words('search.one'),
  many: words('search.many'),
})
