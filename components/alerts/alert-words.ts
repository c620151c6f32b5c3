import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'alerts'>>
type ScreeningWords = ReturnType<typeof useTranslations<'screening'>>

/** What an alert is about: its own words, those of the screening rule that raised it, or a plain sentence. */
export function alertTitle(kind: string, words: Words, screening: ScreeningWords): string {
  const own = `kind.${kind}` as Parameters<Words>[0]
  if (words.has(own)) return words(own)
  const rule = `rule.${kind}.clinician` as Parameters<ScreeningWords>[0]
  return screening.has(rule) ? screening(rule) : words('kind.other')
}
