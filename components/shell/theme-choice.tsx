import { useTranslations } from 'next-intl'
import { ThemeSwitch } from './theme-switch'

/** The theme switch with its words. */
export function ThemeChoice() {
  const words = useTranslations('shell.theme')
  return (
    <ThemeSwitch
      label={words('label')}
      words={{ system: words('system'), light: words('light'), dark: words('dark') }}
    />
  )
}
