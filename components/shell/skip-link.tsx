import { useTranslations } from 'next-intl'

/** Where the skip link lands; every shell's main part carries it. */
export const MAIN_ID = 'main'

/** The first stop of the keyboard: past the chrome, to what the page is about. */
export function SkipLink() {
  const words = useTranslations('shell')
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-md focus:bg-accent-solid focus:px-4 focus:py-3 focus:font-semibold focus:text-on-accent"
    >
      {words('skip')}
    </a>
  )
}
