/** Where an explicit choice of light or dark is kept; without it the device decides. */
export const THEME_COOKIE = 'theme'

export type Theme = 'light' | 'dark'

/** The reader's own choice, or nothing when they left it to the device. */
export function explicitTheme(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}
